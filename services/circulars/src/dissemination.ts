import { DateScalar, DateTimeScalar, DecimalScalar } from "@lao/subgraph/scalars";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

/** What happens to a letter at one hop. */
export enum HopStep {
	SENT = "SENT",
	FORWARDED = "FORWARDED",
	RECEIVED = "RECEIVED",
}

registerEnumType(HopStep, {
	name: "DisseminationStep",
	description: "Kind of hop on the way of a letter (ขั้นของการเผยแพร่)",
	valuesConfig: {
		SENT: { description: "Issued for the first time (ออกหนังสือ)" },
		FORWARDED: { description: "Passed on by a letter of another office (แจ้งต่อ)" },
		RECEIVED: { description: "Stamped by a body as received (ประทับรับ)" },
	},
});

/** Row of the computed way of a letter: read from forwarding relations and stamps. */
@ObjectType({ description: "Hop on the way of a letter to its readers (ขั้นการเดินทางของหนังสือ)" })
export class DisseminationHop {
	@Field(() => Int, { description: "Place of the hop in time, from 1 (ลำดับ)" })
	position!: number;

	@Field(() => HopStep, { description: "Kind of the hop (ขั้น)" })
	step!: HopStep;

	@Field(() => DateScalar, {
		description: "Day on which the letter of the hop was issued (วันที่ออกหนังสือ)",
		nullable: true,
	})
	sentOn!: string | null;

	@Field(() => DateScalar, {
		description: "Day of receipt; null unless the hop is a stamp (วันที่รับ)",
		nullable: true,
	})
	receivedOn!: string | null;

	@Field(() => DateTimeScalar, {
		description: "Time of receipt; null when no stamp tells it (เวลาที่รับ)",
		nullable: true,
	})
	receivedAt!: string | null;

	@Field(() => Int, {
		description:
			"Days since the hop before it on its own branch; null for the first (จำนวนวันจากขั้นก่อน)",
		nullable: true,
	})
	daysSincePrevious!: number | null;

	@Field(() => Int, {
		description: "Days since the letter was first issued (จำนวนวันจากวันแรก)",
		nullable: true,
	})
	daysSinceFirst!: number | null;

	/** Letter that carried the matter on this hop. */
	circularId!: string;
	stampId!: string | null;
	laoId!: string | null;
}

@ObjectType({
	description:
		"Way of a letter from office to office, from forwarding letters and stamps (การเผยแพร่)",
})
export class Dissemination {
	@Field(() => Int, {
		description: "Number of provinces whose office passed the letter on (จำนวนจังหวัดที่แจ้งต่อ)",
	})
	forwardingProvinces!: number;

	@Field(() => Int, {
		description: "Number of LAOs known by a stamp to have received it (จำนวน อปท. ที่รับ)",
	})
	receivingLaos!: number;

	@Field(() => DecimalScalar, {
		description:
			"Median number of days from the first issue until an office passed it on; null when none did (มัธยฐานจำนวนวันจนแจ้งต่อ)",
		nullable: true,
	})
	medianDaysToForward!: string | null;

	circularId!: string;
}

@ObjectType({
	description: "Letters sent to a province and what became of them (การเผยแพร่ในจังหวัด)",
})
export class ProvinceDissemination {
	@Field(() => Int, {
		description: "Number of letters of central agencies meant for the province (จำนวนหนังสือที่ส่งถึง)",
	})
	letters!: number;

	@Field(() => Int, {
		description: "Number of them its office is known to have passed on (จำนวนที่แจ้งต่อ)",
	})
	forwarded!: number;

	@Field(() => DecimalScalar, {
		description:
			"Letters passed on in percent of those meant for it, two decimals; null without letters (ร้อยละที่แจ้งต่อ)",
		nullable: true,
	})
	forwardedShare!: string | null;

	@Field(() => DecimalScalar, {
		description: "Median number of days until it passed them on; null when none (มัธยฐานจำนวนวัน)",
		nullable: true,
	})
	medianDaysToForward!: string | null;

	@Field(() => DecimalScalar, {
		description:
			"Number of days within which it passed on nine in ten of those it passed on, interpolated; null when none (เปอร์เซ็นไทล์ที่ 90 ของจำนวนวัน)",
		nullable: true,
	})
	p90DaysToForward!: string | null;
}

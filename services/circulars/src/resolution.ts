import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Audience, type Recipient } from "./recipient.ts";

/** How far a recipient is known. */
export enum ResolutionStatus {
	RESOLVED = "RESOLVED",
	PARTLY = "PARTLY",
	UNRESOLVED = "UNRESOLVED",
}

registerEnumType(ResolutionStatus, {
	name: "ResolutionStatus",
	description: "State of resolving a recipient to bodies of the directory (สถานะการระบุผู้รับ)",
	valuesConfig: {
		RESOLVED: { description: "Every body meant is found (ครบถ้วน)" },
		PARTLY: { description: "Some bodies meant are found (บางส่วน)" },
		UNRESOLVED: { description: "No body meant is found (ยังไม่พบ)" },
	},
});

@ObjectType({ description: "Bodies found for a recipient against those expected (ผลการระบุผู้รับ)" })
export class Resolution {
	@Field(() => ResolutionStatus, { description: "State of the resolution (สถานะ)" })
	status!: ResolutionStatus;

	@Field(() => Int, {
		description:
			"Number of bodies found: provinces, districts or LAOs, as the readers are (จำนวนที่พบ)",
	})
	foundCount!: number;

	@Field(() => Int, {
		description: "Number of bodies there should be; null when not known (จำนวนที่ควรมี)",
		nullable: true,
	})
	expectedCount!: number | null;
}

const provincial = new Set([Audience.ALL_PROVINCES, Audience.PROVINCE]);

/** Judges what was found for a recipient; without an expected number anything found is enough. */
export function judgeResolution(
	{
		audience,
		expectedCount,
		districtCodes,
	}: Pick<Recipient, "audience" | "expectedCount" | "districtCodes">,
	found: { laos: number; provinces: number },
): Resolution {
	const foundCount = provincial.has(audience)
		? found.provinces
		: audience === Audience.DISTRICT_OFFICES_OF_PROVINCE
			? districtCodes.length
			: found.laos;
	const isShort = expectedCount !== null && foundCount < expectedCount;
	const some = isShort ? ResolutionStatus.PARTLY : ResolutionStatus.RESOLVED;
	return {
		status: foundCount === 0 ? ResolutionStatus.UNRESOLVED : some,
		foundCount,
		expectedCount,
	};
}

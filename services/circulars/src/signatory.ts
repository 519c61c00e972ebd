import { Field, ObjectType, registerEnumType } from "type-graphql";

/** By what right a person signs. */
export enum SignatoryCapacity {
	OWN_OFFICE = "OWN_OFFICE",
	ACTING_FOR = "ACTING_FOR",
	ACTING_AS = "ACTING_AS",
	ACTING_IN_ABSENCE = "ACTING_IN_ABSENCE",
}

registerEnumType(SignatoryCapacity, {
	name: "SignatoryCapacity",
	description: "Right by which a person signs a letter (ฐานะการลงนาม)",
	valuesConfig: {
		OWN_OFFICE: { description: "Signs in an office of their own (ลงนามในตำแหน่งตนเอง)" },
		ACTING_FOR: { description: "Acts for the holder by delegation (ปฏิบัติราชการแทน)" },
		ACTING_AS: { description: "Acts as holder of a post for the time being (รักษาการแทน)" },
		ACTING_IN_ABSENCE: {
			description: "Acts for a holder who is absent or not appointed (รักษาราชการแทน)",
		},
	},
});

@ObjectType({ description: "Official who signs a letter, a matter of public record (ผู้ลงนาม)" })
export class Signatory {
	@Field(() => String, { description: "Thai name of the official as printed (ชื่อ)" })
	name!: string;

	@Field(() => String, {
		description: "Position of the official in Thai (ตำแหน่ง)",
		nullable: true,
	})
	position!: string | null;

	@Field(() => SignatoryCapacity, {
		description: "Right by which the official signs (ฐานะการลงนาม)",
	})
	capacity!: SignatoryCapacity;

	@Field(() => String, {
		description:
			"Office signed for in Thai, with the words that say how; null when it is their own (ลงนามแทน)",
		nullable: true,
	})
	capacityText!: string | null;
}

import { ArgsType, Field, ID } from "type-graphql";
import { AgreementPartyRole } from "../agreement-party-terms.ts";
import { AgreementInstrument, AgreementStatus } from "../agreement-terms.ts";
import { CooperationAgreementListArgs } from "../filters.ts";

@ArgsType()
export class AgreementArgs extends CooperationAgreementListArgs {
	@Field(() => AgreementInstrument, {
		nullable: true,
		description: "Only agreements of this legal form (เฉพาะรูปแบบ)",
	})
	instrument?: AgreementInstrument;

	@Field(() => AgreementStatus, {
		nullable: true,
		description: "Only agreements at this stage (เฉพาะสถานะ)",
	})
	status?: AgreementStatus;
}

@ArgsType()
export class AgreementsArgs extends AgreementArgs {
	@Field(() => ID, {
		nullable: true,
		description: "Only agreements in the province with this code (เฉพาะจังหวัด)",
	})
	provinceCode?: string;

	@Field(() => ID, {
		nullable: true,
		description: "Only agreements on services of the area with this code (เฉพาะด้าน)",
	})
	serviceArea?: string;
}

@ArgsType()
export class LaoAgreementsArgs extends AgreementArgs {
	@Field(() => AgreementPartyRole, {
		nullable: true,
		description: "Only agreements in which the body has this role (เฉพาะบทบาท)",
	})
	role?: AgreementPartyRole;
}

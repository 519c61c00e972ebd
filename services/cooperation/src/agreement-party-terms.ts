import { registerEnumType } from "type-graphql";

/** What a party does in an agreement. */
export enum AgreementPartyRole {
	HOST = "HOST",
	PARTNER = "PARTNER",
	PRESIDING = "PRESIDING",
	WITNESS = "WITNESS",
}

registerEnumType(AgreementPartyRole, {
	name: "AgreementPartyRole",
	description: "Role of a party in an agreement (บทบาทในความร่วมมือ)",
	valuesConfig: {
		HOST: { description: "Body that leads the cooperation (เจ้าภาพ)" },
		PARTNER: { description: "Body that signs with the host (ผู้ร่วมลงนาม)" },
		PRESIDING: { description: "Person or office that presides over the signing (ประธานในพิธี)" },
		WITNESS: { description: "Person or office that witnesses the signing (พยาน)" },
	},
});

/** What a party is that is no LAO. */
export enum AgreementPartyKind {
	FOUNDATION = "FOUNDATION",
	PROVINCIAL_OFFICE = "PROVINCIAL_OFFICE",
	GOVERNOR = "GOVERNOR",
	CENTRAL_AGENCY = "CENTRAL_AGENCY",
	UNIVERSITY = "UNIVERSITY",
	HOSPITAL = "HOSPITAL",
	COMPANY = "COMPANY",
	COMMUNITY = "COMMUNITY",
	OTHER = "OTHER",
}

registerEnumType(AgreementPartyKind, {
	name: "AgreementPartyKind",
	description: "Kind of a party that is no LAO (ประเภทหน่วยงานที่ไม่ใช่ อปท.)",
	valuesConfig: {
		FOUNDATION: { description: "Foundation (มูลนิธิ)" },
		PROVINCIAL_OFFICE: {
			description: "Provincial office of a ministry or department (ส่วนราชการจังหวัด)",
		},
		GOVERNOR: { description: "Governor of a province (ผู้ว่าราชการจังหวัด)" },
		CENTRAL_AGENCY: { description: "Central ministry or department (ส่วนราชการส่วนกลาง)" },
		UNIVERSITY: { description: "University or college (สถาบันอุดมศึกษา)" },
		HOSPITAL: { description: "Hospital (โรงพยาบาล)" },
		COMPANY: { description: "Company (บริษัท)" },
		COMMUNITY: { description: "Community or civil-society group (ชุมชนหรือภาคประชาสังคม)" },
		OTHER: { description: "Kind that is none of the others (อื่น ๆ)" },
	},
});

/** What became of the name of a party. */
export enum AgreementPartyResolution {
	RESOLVED = "RESOLVED",
	GROUP = "GROUP",
	UNRESOLVED = "UNRESOLVED",
}

registerEnumType(AgreementPartyResolution, {
	name: "AgreementPartyResolution",
	description: "Outcome of finding a party in the registry (ผลการจับคู่ชื่อ)",
	valuesConfig: {
		RESOLVED: { description: "One LAO of the registry (พบ อปท.)" },
		GROUP: { description: "Several LAOs meant, none of them named (กลุ่ม อปท. ไม่ระบุชื่อ)" },
		UNRESOLVED: { description: "Not found in the registry (ไม่พบ)" },
	},
});

import { AgreementPartyKind } from "../agreement-party-terms.ts";
import { AgreementInstrument, AgreementRegulation } from "../agreement-terms.ts";
import type { Shares } from "./shares.ts";

/** Services by area; each name says that it is made up. */
export const services: Shares<readonly [area: string, serviceTh: string]> = [
	[["ENVIRONMENT", "บริการสังเคราะห์เรื่องการจัดการขยะมูลฝอย"], 34],
	[["ENVIRONMENT", "บริการสังเคราะห์เรื่องการจัดการน้ำเสีย"], 7],
	[["ENVIRONMENT", "บริการสังเคราะห์เรื่องไฟป่าและหมอกควัน"], 6],
	[["QUALITY_OF_LIFE", "บริการสังเคราะห์เรื่องการแพทย์ฉุกเฉิน"], 12],
	[["QUALITY_OF_LIFE", "บริการสังเคราะห์เรื่องการดูแลผู้สูงอายุ"], 7],
	[["INFRASTRUCTURE", "บริการสังเคราะห์เรื่องถนนและสะพาน"], 10],
	[["INFRASTRUCTURE", "บริการสังเคราะห์เรื่องน้ำประปา"], 6],
	[["ORDER_AND_SAFETY", "บริการสังเคราะห์เรื่องการป้องกันและบรรเทาสาธารณภัย"], 9],
	[["ECONOMY", "บริการสังเคราะห์เรื่องการท่องเที่ยว"], 5],
	[["CULTURE", "บริการสังเคราะห์เรื่องวัฒนธรรมท้องถิ่น"], 4],
];

export const instruments: Shares<AgreementInstrument> = [
	[AgreementInstrument.MOU, 68],
	[AgreementInstrument.AGREEMENT, 16],
	[AgreementInstrument.MOA, 8],
	[AgreementInstrument.MANDATE_TRANSFER, 3],
	[AgreementInstrument.SYNDICATE, 1],
	[AgreementInstrument.OTHER, 2],
	[AgreementInstrument.UNKNOWN, 2],
];

/** A memorandum takes the place of rules; any other form comes with some. */
export function regulationOf(instrument: AgreementInstrument): AgreementRegulation {
	if (instrument === AgreementInstrument.MOU) return AgreementRegulation.MOU;
	if (instrument === AgreementInstrument.UNKNOWN) return AgreementRegulation.NOT_STATED;
	return AgreementRegulation.MADE;
}

export const partnerCounts: Shares<number> = [
	[1, 14],
	[2, 20],
	[3, 20],
	[4, 16],
	[5, 12],
	[6, 9],
	[7, 5],
	[8, 4],
];

/** Signings by year, common era (2556 to 2567): more each year, with a peak after the 2561 survey. */
export const signingYears: Shares<number> = [
	[2013, 3],
	[2014, 3],
	[2015, 4],
	[2016, 5],
	[2017, 6],
	[2018, 8],
	[2019, 15],
	[2020, 9],
	[2021, 9],
	[2022, 12],
	[2023, 13],
	[2024, 13],
];

export const problems = [
	"ปัญหาสังเคราะห์เรื่องงบประมาณ",
	"ปัญหาสังเคราะห์เรื่องบุคลากร",
	"ปัญหาสังเคราะห์เรื่องระเบียบกฎหมาย",
] as const;

export const guests: Shares<readonly [kind: AgreementPartyKind, name: string]> = [
	[[AgreementPartyKind.FOUNDATION, "มูลนิธิสังเคราะห์"], 3],
	[[AgreementPartyKind.PROVINCIAL_OFFICE, "ส่วนราชการจังหวัดสังเคราะห์"], 4],
	[[AgreementPartyKind.HOSPITAL, "โรงพยาบาลสังเคราะห์"], 3],
	[[AgreementPartyKind.UNIVERSITY, "มหาวิทยาลัยสังเคราะห์"], 2],
	[[AgreementPartyKind.COMPANY, "บริษัทสังเคราะห์"], 1],
];

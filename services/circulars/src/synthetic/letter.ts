import { syntheticProvenance } from "@lao/importing/random";
import { formatThaiDate, toBE } from "@lao/thai/dates";
import { CircularKind } from "../circular-kind.ts";
import { RelationKind } from "../circular-relation.ts";
import { LaoType } from "../lao-type.stub.ts";
import { UrgencyLevel } from "../letter-grade.ts";
import { readNumber } from "../number.ts";
import { NumberPlace } from "../number-claim.ts";
import { Audience, DeliveryWay } from "../recipient.ts";

/** What the generator decides about a letter; everything else follows. */
export interface Draw {
	serial: number;
	kind: CircularKind;
	/** Common-era day, `YYYY-MM-DD`. */
	date: string;
	/** Province of the office; null for DLA. */
	province: string | null;
	agencyCode: string;
	urgency: UrgencyLevel;
}

// สคร stands for สังเคราะห์ (synthetic): no agency has these letters.
const letters = "สคร";
const theme = ["งบประมาณ", "บุคลากร", "สิ่งแวดล้อม", "การศึกษา", "สาธารณภัย", "ข้อมูลท้องถิ่น"];

/** Identifier of a generated letter: it never meets that of a real one. */
export const letterId = ({ serial }: Pick<Draw, "serial">) =>
	`SYN-${String(serial).padStart(6, "0")}`;

/** Row of the letter. */
export function letterRecord(draw: Draw): object {
	const read = numberOf(draw);
	const { kind, date, province, agencyCode, urgency, serial } = draw;
	return {
		id: letterId(draw),
		kind,
		isHeld: true,
		agencyCode,
		provinceCode: province,
		number: read?.number ?? null,
		numberRule: "Generated together with the letter",
		agencyLetters: letters,
		unitCode: read?.unitCode ?? null,
		isCircular: true,
		serial: String(serial),
		dateIssued: date,
		dateIssuedTextBE: formatThaiDate(date),
		yearBE: toBE(Number(date.slice(0, 4))),
		subject: `หนังสือสังเคราะห์เรื่อง${theme[serial % theme.length]} ลำดับที่ ${serial}`,
		owningUnits: [],
		urls: [],
		urgencyLevel: urgency,
		secrecyLevel: "NORMAL",
		signatoryName: null,
		signatoryPosition: null,
		signatoryCapacity: null,
		signatoryCapacityText: null,
		...syntheticProvenance,
	};
}

function numberText({ province, serial }: Draw): string {
	return `ที่ ${letters} ${province === null ? "0810.7" : `${province}23.3`}/ว ${serial}`;
}

const numberOf = (draw: Draw) => readNumber(numberText(draw));

/** Row of the one claim to its number. */
export function claimRecord(draw: Draw): object {
	const read = numberOf(draw);
	const id = letterId(draw);
	return {
		id: `${id}#1`,
		circularId: id,
		position: 1,
		text: numberText(draw).replace("ที่ ", ""),
		number: read?.number ?? "",
		bareNumber: read?.bareNumber ?? null,
		serial: String(draw.serial),
		place: NumberPlace.HEADER,
		placeDescription: "generated",
		instances: 1,
		confidence: "1.00",
		isDisplayed: true,
		readingNotes: [],
		manifestationIds: [],
	};
}

interface Addressee {
	expression: string | null;
	audience: Audience;
	province: string | null;
	laoType?: LaoType;
	through?: number;
}

/** Rows of the recipients of a letter. */
export function recipientRecords(draw: Draw, addressees: Addressee[]): object[] {
	const id = letterId(draw);
	return addressees.map(({ expression, audience, province, laoType, through }, index) => ({
		id: `${id}#${index + 1}`,
		circularId: id,
		position: index + 1,
		expression,
		audience,
		way: through ? DeliveryWay.PASSED_ON : DeliveryWay.ADDRESSED,
		laoType: laoType ?? null,
		note: null,
		dateIssued: draw.date,
		expectedCount: null,
		provinceCode: province,
		laoId: null,
		districtCodes: [],
		throughId: through ? `${id}#${through}` : null,
		...syntheticProvenance,
	}));
}

/** Row of a tie between two generated letters. */
export function relationRecord(kind: RelationKind, fromId: string, toId: string): object {
	return {
		id: `${fromId} ${kind} ${toId}`,
		kind,
		statedText: null,
		fromId,
		toId,
		studyId: null,
		surveyId: null,
		roundId: null,
		...syntheticProvenance,
	};
}

/** Row of a stamp with which an LAO took a letter in. */
export function stampRecord(
	draw: Draw,
	position: number,
	laoId: string,
	day: string,
	minute: number,
): object {
	const id = letterId(draw);
	const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0"));
	return {
		id: `${id}#${position}`,
		circularId: id,
		position,
		bodyText: null,
		receivedNumber: String(position),
		receivedOn: day,
		receivedOnTextBE: formatThaiDate(day, { style: "abbreviated", digits: "arabic" }),
		receivedTime: clock.join(":"),
		receivedAt: `${day}T${clock.join(":")}:00+07:00`,
		laoId,
		manifestationId: null,
		...syntheticProvenance,
	};
}

import type { FactIssue, Provenance, RecordSet } from "@lao/importing/reading";
import { parseThaiDate } from "@lao/thai/dates";
import { LaoType } from "../lao-type.stub.ts";
import { Audience, DeliveryWay } from "../recipient.ts";
import type { JudgedClaim } from "./claims.ts";
import type { LetterDocument } from "./document.ts";
import { circularRecord, claimRecords, deadlineRecords, referenceRecords } from "./letter.ts";
import type { Registry } from "./registry.ts";

/** A letter whose codes are all known. */
export interface CheckedLetter {
	letter: LetterDocument;
	claims: JudgedClaim[];
	provenance: Provenance;
	/** Permanent identifier by the code the document uses. */
	laoIds: ReadonlyMap<string, string>;
	registry: Registry;
}

/** Everything one letter's document holds, by table. */
export function letterSets(checked: CheckedLetter): RecordSet[] {
	const { letter, claims, provenance, registry } = checked;
	const provinceCode = registry.agencies.get(letter.agencyCode ?? "")?.provinceCode ?? null;
	const part = (table: string, records: object[]) => parts(letter.id, table, records);
	const enclosures = letter.enclosures.map(({ title, copiesText, copies, url, circular }) => ({
		title,
		copiesText: copiesText ?? null,
		copies: copies ?? null,
		url: url ?? null,
		enclosedCircularId: circular ?? null,
	}));
	const files = letter.enclosures.flatMap(({ files }, index) =>
		files.map((title) => ({ title, enclosureId: `${letter.id}#${index + 1}` })),
	);
	const targets = letter.planTargets.map((planTargetCode) => ({ planTargetCode }));
	const contacts = letter.contacts.map(({ value, withheldReason, ...contact }) => ({
		...contact,
		value: value ?? null,
		withheldReason: withheldReason ?? null,
	}));
	const subjects = letter.subjects.map(({ readIn, ...subject }, index) => ({
		...subject,
		isDisplayed: index === 0,
		manifestationIds: readIn,
	}));
	return [
		{
			table: "circular",
			key: ["id"],
			records: [circularRecord(letter, claims, provinceCode, provenance)],
		},
		part("number_claim", claimRecords(claims)),
		part("subject_variant", subjects),
		part("letter_reference", referenceRecords(letter)),
		part("enclosure", enclosures),
		part("enclosure_file", files),
		part(
			"letter_paragraph",
			letter.paragraphs.map((text) => ({ text, isSummary: !letter.quotesBody })),
		),
		part("deadline", deadlineRecords(letter)),
		part("contact", contacts),
		part("plan_target_mention", targets),
		...factSets(checked),
	];
}

/** Of a letter recorded for the first time nothing can be left over: only what it has is written. */
export function firstSets(sets: RecordSet[]): RecordSet[] {
	return sets
		.filter(({ records }) => records.length > 0)
		.map(({ table, key, records }) => ({ table, key, records }));
}

/** Rows of parts that have no life outside the letter, numbered from 1. */
function parts(circularId: string, table: string, records: object[]): RecordSet {
	return {
		table,
		key: ["id"],
		owner: "circularId",
		records: records.map((record, index) => ({
			id: `${circularId}#${index + 1}`,
			circularId,
			position: index + 1,
			...record,
		})),
	};
}

function factSets(checked: CheckedLetter): RecordSet[] {
	const { letter, provenance } = checked;
	const origin = (issues: FactIssue[] = []) => ({ ...provenance, issues });
	return [
		parts(letter.id, "recipient", recipientRecords(checked)),
		parts(letter.id, "stamp", stampRecords(checked, origin)),
		{
			table: "manifestation",
			key: ["id"],
			owner: "circularId",
			records: letter.manifestations.map((manifestation) => {
				const { issues, sha256, text, readings, personalData, ...rest } = manifestation;
				const own = { circularId: letter.id, sha256: sha256 ?? null, text: text ?? null };
				return { ...rest, ...own, ...origin(issues) };
			}),
		},
		ofManifestations(letter, "field_reading", "readings"),
		ofManifestations(letter, "personal_datum", "personalData"),
		{
			table: "circular_relation",
			key: ["id"],
			owner: "fromId",
			records: letter.relations.map(({ kind, to, study, survey, assessmentRound, statedText }) => ({
				id: `${letter.id} ${kind} ${to ?? study ?? survey ?? assessmentRound}`,
				kind,
				statedText: statedText ?? null,
				fromId: letter.id,
				toId: to ?? null,
				studyId: study ?? null,
				surveyId: survey ?? null,
				roundId: assessmentRound ?? null,
				...origin(),
			})),
		},
	];
}

/** Parts of each manifestation, numbered in it from 1. */
function ofManifestations(
	{ id: circularId, manifestations }: LetterDocument,
	table: string,
	list: "readings" | "personalData",
): RecordSet {
	const records = manifestations.flatMap(({ id: manifestationId, ...manifestation }) =>
		manifestation[list].map((part, index) => ({
			id: `${manifestationId}#${index + 1}`,
			circularId,
			manifestationId,
			position: index + 1,
			...part,
		})),
	);
	const owners = manifestations.map(({ id }) => id);
	return { table, key: ["id"], owner: "manifestationId", owners, records };
}

function recipientRecords({ letter, registry, provenance, laoIds }: CheckedLetter): object[] {
	const dateIssued = parseThaiDate(letter.dateIssuedTextBE ?? "")?.iso ?? null;
	return letter.recipients.map(({ laoCode, through, ...recipient }) => {
		const { audience } = recipient;
		const province = registry.provinces.find(({ code }) => code === recipient.provinceCode);
		const meansDistricts = audience === Audience.DISTRICT_OFFICES_OF_PROVINCE;
		return {
			expression: recipient.expression,
			audience,
			way: through ? DeliveryWay.PASSED_ON : DeliveryWay.ADDRESSED,
			laoType: audience === Audience.PAO_OF_PROVINCE ? LaoType.PAO : (recipient.laoType ?? null),
			note: recipient.note ?? null,
			dateIssued,
			expectedCount: recipient.expectedCount ?? null,
			provinceCode: recipient.provinceCode ?? null,
			laoId: laoCode ? (laoIds.get(laoCode) ?? null) : null,
			districtCodes: meansDistricts ? (province?.districtCodes ?? []) : [],
			throughId: through ? `${letter.id}#${through}` : null,
			...provenance,
			issues: [],
		};
	});
}

function stampRecords(
	{ letter, laoIds }: CheckedLetter,
	origin: (issues: FactIssue[]) => object,
): object[] {
	return letter.stamps.map(({ laoCode, receivedTime, manifestation, issues, ...stamp }) => {
		const receivedOn = parseThaiDate(stamp.receivedOnTextBE ?? "")?.iso ?? null;
		return {
			bodyText: stamp.bodyText ?? null,
			receivedNumber: stamp.receivedNumber ?? null,
			receivedOn,
			receivedOnTextBE: stamp.receivedOnTextBE ?? null,
			receivedTime: receivedTime ?? null,
			receivedAt: receivedOn && receivedTime ? `${receivedOn}T${receivedTime}:00+07:00` : null,
			laoId: laoCode ? (laoIds.get(laoCode) ?? null) : null,
			manifestationId: manifestation ?? null,
			...origin(issues),
		};
	});
}

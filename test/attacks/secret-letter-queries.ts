import { edgesOf } from "../edges.ts";

const letters = "totalCount nodes { id subject }";

/** Questions through every edge and figure that a secret letter could show itself in. */
export function questionsAbout(schema: string, secretIds: string[]): string[] {
	const byKey = secretIds.map((id) => `{ circular(id: ${JSON.stringify(id)}) { id subject } }`);
	return [...edgesOf(schema).map(({ query }) => query), ...byKey, ...lists, ...figures, ...texts];
}

const parts = [
	"number kind isHeld issues { code message } secrecy { code } urgency { code } source { document }",
	"numberClaims { text confidence isDisplayed } subjectVariants { text } paragraphs { text }",
	"references { numberText isHeld circular { id } } enclosures { title files { title } circular { id } }",
	"deadlines { date purpose } contacts { value } planTargets { code } stamps { totalCount nodes { bodyText receivedNumber manifestation { id } lao { id } } }",
	"manifestations { id fileName text circular { id } readings { field } }",
	"relations { kind statedText from { id } to { id } study { id } survey { id } assessmentRound { id } }",
	"relatedFrom(first: 10) { totalCount nodes { kind statedText from { id } } } supersedes: relatedFrom(kind: SUPERSEDES, first: 5) { totalCount }",
	"recipients { expression through { expression } resolution { foundCount } laos(first: 3) { totalCount nodes { lao { id } } } provinces { code } }",
	"laos(first: 5) { totalCount nodes { way receivedAt lao { id } carriedBy { id } stamp { bodyText } recipient { expression } } }",
	"announces { studies { id } surveys { id } assessmentRounds { id } }",
	"dissemination { forwardingProvinces receivingLaos medianDaysToForward hops(first: 20) { totalCount nodes { step circular { id } lao { id } recipients { expression } stamp { bodyText } } } }",
	"dissemination { provinces { province { code } expectedLaos stampedLaos daysToForward daysToFirstReceipt forwardedBy { id } } laosWithoutStamp(first: 20) { totalCount nodes { lao { id } } } }",
];

const filters = [
	"secrecyLevel: { in: [CONFIDENTIAL, SECRET, TOP_SECRET] }",
	"not: { secrecyLevel: { eq: NORMAL } }",
	"relations: { kind: { eq: REFERS_TO } }",
	"relatedFrom: { kind: { in: [FORWARDS, SUPERSEDES] } }",
	"recipients: { audience: { eq: ALL_LAOS } }",
	`laos: { laoId: { eq: "2510101" } }`,
	`stamps: { receivedNumber: { startsWith: "778" } }`,
	`deadlines: { date: { gte: "2024-07-01" } }`,
	`subject: { contains: "สะพาน" }`,
	`dateIssued: { gte: "2024-06-01", lte: "2024-07-30" }`,
	`owningUnits: { has: "กองสะพานลับแล" }`,
	"isContradictory: { eq: true }",
];

const lists = [
	...parts.map((part) => `{ circulars(first: 50) { totalCount nodes { id ${part} } } }`),
	...filters.map((where) => `{ circulars(where: { ${where} }) { ${letters} } }`),
	`{ circulars(first: 3, orderBy: { by: DATE_ISSUED, direction: DESC }) { ${letters} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
	`{ circulars(last: 3, orderBy: { by: SUBJECT, direction: ASC }) { ${letters} pageInfo { hasPreviousPage startCursor endCursor } } }`,
	`{ circulars(kind: FORWARDING_LETTER, yearBE: 2567, isHeld: true, agencyCode: "นธ0023") { ${letters} } }`,
	`{ contradictoryCirculars { ${letters} } }`,
	...["มท 0810.7/ว 9991", "ว 9992", "ว 9993", "ว 1355"].map(
		(number) => `{ circularsByNumber(number: "${number}") { ${letters} } }`,
	),
	`{ lao(id: "2510101") { circulars { totalCount nodes { way receivedAt circular { id } carriedBy { id } stamp { receivedNumber } } } } }`,
	`{ lao(id: "2960101") { circulars(where: { circular: { secrecyLevel: { eq: SECRET } } }) { totalCount } received: circulars(way: RECEIVED) { totalCount } } }`,
	`{ provinces { code circulars(first: 5) { ${letters} } } }`,
	`{ agency(code: "มท08") { circulars { ${letters} } } second: agency(code: "นธ0023") { circulars { ${letters} } } }`,
	`{ studies { nodes { id circulars { ${letters} } } } }`,
	`{ cooperationSurveys { nodes { id circulars { ${letters} } } } }`,
	`{ assessmentRounds { id circulars { ${letters} } } }`,
	`{ planTarget(code: "200301") { circulars { ${letters} } } }`,
];

const dimensions = "AGENCY PROVINCE REGION KIND URGENCY SECRECY IS_HELD YEAR_BE MONTH".split(" ");

const figures = [
	...dimensions.map((by) => `{ circularsGrouped(by: [${by}]) { totalCount nodes { count } } }`),
	"{ circularsGrouped(by: []) { nodes { count } } }",
	`{ circularsGrouped(by: [SECRECY], having: [{ measure: COUNT, lt: "5" }], orderBy: [{ by: COUNT, direction: ASC }]) { nodes { count } } }`,
	"{ provinces { code dissemination { letters forwarded forwardedShare medianDaysToForward p90DaysToForward } } }",
	`{ province(code: "96") { dissemination(yearBE: 2567, agencyCode: "มท08") { letters forwarded forwardedShare } } }`,
];

const texts = [
	"สะพานลับแล",
	"สะพานรับแล",
	"แผนซ่อมสะพานลับแลประจำปี",
	"โดยไม่เปิดเผย",
	"มท 0810.7/ว 9991",
	"ว 9992",
	"การมีส่วนร่วม",
	"ว 1355",
].map(
	(text) => `{ search(text: "${text}") { circulars(first: 20) { score record { id }
		passages { field parts { text isMatch } } } } }`,
);

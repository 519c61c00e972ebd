import type { Ask } from "@lao/importing/reading";

const agencies = ["นร01", "TU"];
const serviceAreas = [
	"INFRASTRUCTURE",
	"QUALITY_OF_LIFE",
	"ORDER_AND_SAFETY",
	"ECONOMY",
	"ENVIRONMENT",
	"CULTURE",
];

/** Answers as the directory does, with two agencies and the six service areas. */
export const directoryAnswers: Ask = async <Data>(
	query: string,
	variables: Record<string, unknown> = {},
) => {
	const { code } = variables;
	const answer = {
		agency: agencies.includes(String(code)) ? { code } : null,
		agencies: { nodes: agencies.map((known) => ({ code: known })) },
		serviceAreas: serviceAreas.map((known) => ({ code: known })),
	};
	if (!/agenc|serviceAreas/.test(query)) throw new Error(`unexpected question ${query}`);
	return answer as Data;
};

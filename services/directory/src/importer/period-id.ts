/** Key of a period: a body, its code and its name during it. */
export function periodId(facts: {
	laoId: string;
	code: string | null;
	fullNameTh: string;
}): string {
	return [facts.laoId, facts.code ?? "", facts.fullNameTh].join("/");
}

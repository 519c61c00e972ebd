/** A runnable query of the menu, as the server tells it. */
export interface Example {
	name: string;
	titleEn: string;
	titleTh: string;
	descriptionEn: string;
	descriptionTh: string;
	operation: string;
	query: string;
}

/** The queries of the menu; none when they cannot be had, for the editor works without them. */
export async function readExamples(): Promise<Example[]> {
	try {
		const response = await fetch("explorer/queries.json");
		return response.ok ? await response.json() : [];
	} catch {
		return [];
	}
}

import type { ReadDocument, ReadRecipient } from "../reading/read-document.ts";
import { Audience } from "../recipient.ts";
import type { LetterDocument } from "./document.ts";
import type { LetterDirectory } from "./letter-directory.ts";

type Reader = LetterDocument["recipients"][number];

const ofProvince = /_PROVINCE$|^PROVINCE$/;

/** Readers of a letter, tied to the province and the body they mean where that is certain. */
export async function readersOf(
	{ recipients }: ReadDocument,
	agency: string | null,
	directory: LetterDirectory,
): Promise<Reader[]> {
	const readers: Reader[] = [];
	for (const { value } of recipients) readers.push(await readerOf(value, agency, directory));
	return readers;
}

async function readerOf(
	{ expression, audience, laoType, name, provinceHint }: ReadRecipient,
	agency: string | null,
	directory: LetterDirectory,
): Promise<Reader> {
	const province = directory.provinceNamed(provinceHint) ?? directory.seatOf(agency);
	const other = (note: string): Reader => ({ expression, audience: Audience.OTHER, note });
	if (audience === null) return other("a reader that is neither a province nor an LAO");
	if (audience === Audience.LAO) {
		const laoCode = await directory.laoNamed(name ?? expression, province);
		return laoCode
			? { expression, audience: Audience.LAO, laoCode }
			: other("a body that is not in the registry, or that several share the name of");
	}
	if (!ofProvince.test(audience)) return { expression, audience: Audience[audience] };
	if (!province) return other("the province meant is not certain");
	const isType = audience === Audience.TYPE_IN_PROVINCE;
	if (isType && !laoType) return other("the kind of body meant is not certain");
	return {
		expression,
		audience: Audience[audience],
		provinceCode: province,
		...(isType && { laoType: laoType as Reader["laoType"] }),
	};
}

import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import type { RunReport } from "@lao/importing/run";
import { importerOf, importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";

/** Invented: no operator gives out numbers that are all zeros, and example.org is nobody's. */
export const mobile = `08${"0".repeat(6)}12`;
export const mailbox = "nobody.in.particular@example.org";
/** Thirteen digits whose last is the checksum, for a person who cannot be: 1 × 13 ≡ 2, 11 − 2 = 9. */
export const nationalId = `1${"0".repeat(11)}9`;

const thaiDigits = (text: string) =>
	text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
/** As letters print a number. */
export const printed = `${thaiDigits(mobile.slice(0, 3))}-${thaiDigits(mobile.slice(3, 6))}-${thaiDigits(mobile.slice(6))}`;

export const letterId = "มท0810.7/ว9905/2568";

const letter = `ที่ มท ๐๘๑๐.๗/ว ๙๙๐๕

กรมส่งเสริมการปกครองท้องถิ่น
ถนนนครราชสีมา เขตดุสิต กทม. ๑๐๓๐๐

๖ มกราคม ๒๕๖๘

เรื่อง การนับสะพานไม้ในเขตเทศบาล

เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด

ด้วยกรมฯ ขอให้เทศบาลนับสะพานไม้ หากสงสัยโทรถามเจ้าหน้าที่ ${printed} หรือเขียนถึง ${mailbox} เลขประจำตัว ${nationalId} ได้ทุกวัน

จึงเรียนมาเพื่อโปรดพิจารณา

ขอแสดงความนับถือ

(นายสมมติ นามสกุลสมมติ)

รองอธิบดี ปฏิบัติราชการแทน
อธิบดีกรมส่งเสริมการปกครองท้องถิ่น

กองทดสอบระบบ
โทร. ๐ ๒๒๔๑ ๐๐๐๐
`;

/** Imports a letter that holds a mobile number, a personal mailbox and a national id. */
export async function importLetter(adminUrl: string): Promise<RunReport> {
	const circulars = services.find(({ name }) => name === "circulars");
	if (!circulars) throw new Error("no circulars");
	const { ask, close } = openAsk(adminUrl, buildSubgraphs(), resolver);
	try {
		const importer = importerOf(circulars, "letters");
		const files = [sourceFile("bridges.txt", Buffer.from(letter))];
		return await importInto(serviceUrl(adminUrl, "circulars"), { importer, files, ask });
	} finally {
		await close();
	}
}

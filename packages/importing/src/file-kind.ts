/** Headings by which a table of each kind is known: one that matches each pattern is enough. */
const signs: [kind: string, patterns: RegExp[]][] = [
	["directory", [/^lat/i, /รหัส ?อปท/]],
	["agreements", [/เจ้าภาพ/, /ลงนาม/]],
	["satisfaction", [/เครื่องมือ|instrument|ผู้ตอบ|respondent|พึงพอใจ|mean_?of_?5|satisfied/i]],
	[
		"minimum-standards",
		[/ตัวชี้วัด|มาตรฐานขั้นต่ำ|โครงสร้างพื้นฐาน|คุณภาพชีวิต|ศิลปวัฒนธรรม|is_?met|service_?area|indicator/i],
	],
	["lpa", [/ด้าน(?:ที่)? ?[1-5๑-๕]|ด้านการบริหารจัดการ|ธรรมาภิบาล|^dimension|lpa/i]],
];

/** Kind of file that the headings of a table are of; null where they tell none. */
export function kindOfHeadings(headings: string[]): string | null {
	const found = signs.find(([, patterns]) =>
		patterns.every((pattern) => headings.some((heading) => pattern.test(heading))),
	);
	return found?.[0] ?? null;
}

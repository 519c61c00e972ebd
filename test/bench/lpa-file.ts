import { everyPage } from "@lao/importing/every-page";
import { type SourceFile, sourceFile } from "@lao/importing/file";
import { Random } from "@lao/importing/random";
import type { Ask } from "@lao/importing/reading";

const maxima = [140, 215, 250, 345, 65];
const years = Array.from({ length: 26 }, (_, index) => 2540 + index);
const headings = [
	"รหัส อปท.",
	"ชื่อ อปท.",
	"จังหวัด",
	"ปี พ.ศ.",
	...maxima.map((maximum, index) => `คะแนนด้านที่ ${index + 1} (คะแนนเต็ม ${maximum})`),
	"ร้อยละรวม",
];

interface Body {
	code: string;
	fullNameTh: string;
	province: { nameTh: string } | null;
}

/** A wide LPA sheet of `count` rows over the bodies of the directory, always the same. */
export async function makeLpaFile(ask: Ask, count: number): Promise<SourceFile> {
	const bodies: Body[] = [];
	const selection = "{ code fullNameTh province { nameTh } }";
	for await (const page of everyPage<Body>(ask, "laos", selection)) {
		bodies.push(...page.filter(({ code }) => code !== null));
	}
	const random = new Random(2567, "lpa bench");
	const parts = [`${headings.join(",")}\n`];
	for (let row = 0; row < count; row += 1) {
		const { code, fullNameTh, province } = bodies[row % bodies.length] ?? random.pick(bodies);
		const year = years[Math.floor(row / bodies.length)] ?? 2600;
		const points = maxima.map((maximum) => random.whole(Math.floor(maximum / 2), maximum));
		const mean = points.reduce((sum, some, at) => sum + (some / (maxima[at] ?? 1)) * 100, 0) / 5;
		parts.push(
			`${[code, fullNameTh, province?.nameTh, year, ...points, mean.toFixed(2)].join(",")}\n`,
		);
	}
	return sourceFile("lpa.csv", Buffer.from(parts.join("")));
}

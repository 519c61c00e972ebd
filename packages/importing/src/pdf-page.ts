/** A piece of text drawn at one go; y counts downwards. */
export interface PdfRun {
	text: string;
	x: number;
	y: number;
	width: number;
	/** Height of the font. */
	size: number;
}

// Vowels and tone marks stand where their consonant ends, at times a little after it.
const MARK_AFTER_SPACE = / +(?=[\u0E31\u0E33-\u0E3A\u0E47-\u0E4E])/g;

// Shares of the height of the font.
const sameLine = 0.4;
const spaceGap = 0.15;
const columnGap = 1.5;
const letterWidth = 0.45;

interface PdfLine {
	y: number;
	runs: PdfRun[];
}

/** The text of a page from its pieces: lines from top to bottom, indented as they are drawn. */
export function pageText(runs: readonly PdfRun[]): string {
	const lines = linesOf(runs.filter(({ text }) => text.trim() !== ""));
	const left = lines.reduce((least, { runs: [first] }) => Math.min(least, first?.x ?? least), 1e9);
	const usual = usualDistance(lines);
	let text = "";
	for (const [index, line] of lines.entries()) {
		const distance = index === 0 ? 0 : line.y - (lines[index - 1]?.y ?? line.y);
		if (distance > usual * 1.5) text += "\n";
		text += `${lineText(line, left)}\n`;
	}
	return text.trimEnd();
}

/** Paragraphs stand further apart than lines, so the lesser distances are those of lines. */
function usualDistance(lines: readonly PdfLine[]): number {
	const distances = lines.slice(1).map(({ y }, index) => y - (lines[index]?.y ?? y));
	distances.sort((one, other) => one - other);
	return distances[Math.floor(distances.length / 4)] ?? 0;
}

/** Lines by the height pieces stand at, which differs a little within a line. */
function linesOf(runs: readonly PdfRun[]): PdfLine[] {
	const lines: PdfLine[] = [];
	for (const run of runs.toSorted((one, other) => one.y - other.y)) {
		const line = lines.at(-1);
		if (line && run.y - line.y < run.size * sameLine) line.runs.push(run);
		else lines.push({ y: run.y, runs: [run] });
	}
	return lines.map(({ y, runs: line }) => ({
		y,
		runs: withoutDoubles(line.sort((one, other) => one.x - other.x)),
	}));
}

/** Boldness is at times feigned by drawing a piece twice, a little aside. */
function withoutDoubles(runs: PdfRun[]): PdfRun[] {
	return runs.filter(({ text, x, size }, index) => {
		const before = runs[index - 1];
		return before?.text !== text || x - before.x > size * spaceGap;
	});
}

/** A page is some hundred letters wide; what stands beyond was never meant to be seen. */
const indentOf = (letters: number) => Math.min(120, Math.max(0, Math.round(letters)));

function lineText({ runs }: PdfLine, left: number): string {
	let text = "";
	let end = left;
	for (const { text: drawn, x, width, size } of runs) {
		const gap = x - end;
		const written = drawn.trim();
		if (text === "") text = " ".repeat(indentOf(gap / (size * letterWidth)));
		else if (gap > size * columnGap) text += "\t";
		else if (gap > size * spaceGap) text += " ";
		text += written;
		end = Math.max(end, x + width);
	}
	return text.replace(MARK_AFTER_SPACE, "");
}

/** Rows within rows beyond this many are taken as blocks: no letter is laid out so. */
const deepestRow = 20;

interface Row {
	cells: string[];
	/** What stood before the row. */
	before: string[];
	isCellOpen: boolean;
}

/** A text put together from blocks, lines and rows of cells. */
export class TextFlow {
	/** Pieces not yet joined: joining at each step would copy a long text again and again. */
	#pieces: string[] = [];
	readonly #rows: Row[] = [];
	#deeper = 0;

	add(text: string): void {
		if (text !== "") this.#pieces.push(text);
	}

	/** Adds text in which a run of white space is one space, and none at the start of a line. */
	addFolded(text: string): void {
		const folded = text.replace(/[ \t\r\n\f]+/g, " ");
		this.add(/[ \n]$/.test(this.#last) ? folded.replace(/^ /, "") : folded);
	}

	breakLine(): void {
		this.add("\n");
	}

	breakPage(): void {
		this.openBlock();
		this.add("\f");
	}

	/** Begins a line unless one has just begun. */
	openBlock(): void {
		if (!this.#last.endsWith("\n")) this.breakLine();
	}

	openRow(): void {
		this.openBlock();
		if (this.#rows.length >= deepestRow) this.#deeper += 1;
		else {
			this.#rows.push({ cells: [], before: this.#pieces, isCellOpen: false });
			this.#pieces = [];
		}
	}

	openCell(): void {
		const row = this.#rows.at(-1);
		if (row === undefined || this.#deeper > 0) this.openBlock();
		else {
			this.closeCell();
			this.#pieces = [];
			row.isCellOpen = true;
		}
	}

	closeCell(): void {
		const row = this.#rows.at(-1);
		if (this.#deeper > 0 || !row?.isCellOpen) return;
		row.cells.push(this.#pieces.join(""));
		row.isCellOpen = false;
		this.#pieces = [];
	}

	/** Puts the cells of a row side by side: first lines with first lines, as they are seen. */
	closeRow(): void {
		if (this.#deeper > 0) {
			this.#deeper -= 1;
			this.openBlock();
			return;
		}
		this.closeCell();
		const row = this.#rows.pop();
		if (row === undefined) return;
		const cells = row.cells.map((cell) =>
			cell
				.trimEnd()
				.replace(/^\s*\n/, "")
				.split("\n"),
		);
		const height = cells.reduce((most, lines) => Math.max(most, lines.length), 0);
		this.#pieces = row.before;
		for (let index = 0; index < height; index += 1) {
			const line = cells.map((cell) => cell[index]?.trimEnd() ?? "").join("\t");
			this.add(`${line.trimEnd()}\n`);
		}
	}

	/** All of it, without white space at the ends of its lines. */
	text(): string {
		while (this.#rows.length > 0) this.closeRow();
		const lines = this.#pieces.join("").split("\n");
		return lines.map(trimmedEnd).join("\n").trimEnd();
	}

	get #last(): string {
		return this.#pieces.at(-1) ?? "\n";
	}
}

/** A page break begins a line, and stays where nothing follows it. */
function trimmedEnd(line: string): string {
	return line.startsWith("\f") ? `\f${line.slice(1).trimEnd()}` : line.trimEnd();
}

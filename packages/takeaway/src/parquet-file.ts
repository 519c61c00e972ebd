import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { refusal } from "./answer.ts";
import type { Column, ColumnKind } from "./column.ts";
import type { Cell, Row } from "./rows.ts";

const precision = 38;
const scale = 18;

type Physical = Pick<
	SchemaElement,
	"type" | "type_length" | "converted_type" | "precision" | "scale" | "logical_type"
>;

const physical: Record<ColumnKind, Physical> = {
	text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
	json: { type: "BYTE_ARRAY", converted_type: "JSON" },
	integer: { type: "INT32" },
	float: { type: "DOUBLE" },
	boolean: { type: "BOOLEAN" },
	date: { type: "INT32", converted_type: "DATE" },
	timestamp: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
	decimal: {
		...{ type: "FIXED_LEN_BYTE_ARRAY", type_length: 16 },
		...{ converted_type: "DECIMAL", precision, scale },
	},
};

/** A Parquet file made row group by row group. */
export class ParquetFile {
	readonly #columns: Column[];
	readonly #bytes = new PassedBytes();
	readonly #about: { key: string; value: string }[] = [];
	readonly #writer: ParquetWriter;

	constructor(columns: Column[]) {
		this.#columns = columns;
		this.#writer = new ParquetWriter({
			writer: this.#bytes,
			schema: schemaOf(columns),
			kvMetadata: this.#about,
			createdBy: "LAO Graph",
		});
	}

	/** Bytes of one row group. */
	async group(rows: Row[]): Promise<Uint8Array> {
		const columnData = this.#columns.map(({ name, kind }, at) => ({
			name,
			data: rows.map((row) => physicalValue(kind, row[at])),
		}));
		await this.#writer.write({ columnData, rowGroupSize: rows.length });
		return this.#bytes.take();
	}

	/** Bytes that end the file, with key-value metadata. */
	async end(about: Record<string, string>): Promise<Uint8Array> {
		for (const [key, value] of Object.entries(about)) this.#about.push({ key, value });
		await this.#writer.finish();
		return this.#bytes.take();
	}
}

function schemaOf(columns: Column[]): SchemaElement[] {
	const fields = columns.map(
		({ name, kind }): SchemaElement => ({ name, repetition_type: "OPTIONAL", ...physical[kind] }),
	);
	return [{ name: "root", num_children: columns.length }, ...fields];
}

function physicalValue(kind: ColumnKind, value: Cell): unknown {
	if (value === null) return null;
	if (kind === "decimal") return unscaled(String(value));
	if (kind === "date" || kind === "timestamp") return new Date(String(value));
	return value;
}

/** The digits of a decimal as one whole number of `scale` places. */
function unscaled(text: string): bigint {
	const [, sign = "", whole = "", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
	const digits = fraction.replace(/0+$/, "");
	if (whole === "" || digits.length > scale || whole.length > precision - scale) {
		const message = `${text} has more digits than DECIMAL(${precision},${scale}) holds: take this table as CSV or JSON Lines`;
		throw refusal("BAD_USER_INPUT", message);
	}
	return BigInt(`${sign}${whole}${digits.padEnd(scale, "0")}`);
}

/** A buffer that is emptied after each row group. */
class PassedBytes extends ByteWriter {
	take(): Uint8Array {
		const bytes = this.getBytes().slice();
		this.index = 0;
		return bytes;
	}
}

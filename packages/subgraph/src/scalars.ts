import { GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTimeISO } from "graphql-scalars";
import { requestError } from "./errors.ts";

const plainDecimal = /^-?\d{1,15}(\.\d{1,10})?$/;

/** Whether a text is a day of the calendar: 2024-02-30 is none. */
function isDay(text: string): boolean {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A scalar that travels as text of one form, in and out. */
function textScalar(
	name: string,
	description: string,
	fits: (text: string) => boolean,
): GraphQLScalarType {
	const parse = (value: unknown): string => {
		if (typeof value === "string" && fits(value)) return value;
		throw requestError("BAD_USER_INPUT", `${name} cannot represent this value`);
	};
	return new GraphQLScalarType({
		name,
		description,
		serialize: String,
		parseValue: parse,
		parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
	});
}

/** Calendar date of the common era, `YYYY-MM-DD`. */
export const DateScalar = textScalar(
	"Date",
	"Calendar date of the common era, YYYY-MM-DD (วันที่ ค.ศ.)",
	isDay,
);

/** Exact decimal, as text: JSON numbers would round it. */
export const DecimalScalar = textScalar(
	"Decimal",
	"Exact decimal number, as text so that no reader rounds it (เลขทศนิยม)",
	(text) => plainDecimal.test(text),
);

/** Thailand keeps UTC+7 all year, and every time of a stamp is a time of day there. */
const thailandMs = 7 * 60 * 60 * 1000;

/** Instant in the time of Thailand. */
export const DateTimeScalar = new GraphQLScalarType({
	...GraphQLDateTimeISO.toConfig(),
	name: "DateTime",
	description: "Instant in ISO 8601, in the time of Thailand, +07:00 (วันเวลา)",
	serialize: (value) => {
		const thai = new Date(new Date(String(value)).getTime() + thailandMs);
		return thai.toISOString().replace(/(\.000)?Z$/, "+07:00");
	},
});

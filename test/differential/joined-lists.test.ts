import { expect, it } from "vitest";
import { joinLists } from "./joined-lists.ts";

const line = { nameTh: "สายใต้", stops: ["a", "b"], trains: [{ number: 1 }, { number: 2 }] };
const twice = [...line.stops, ...line.stops];
const joined = (query: string, variables = {}) => joinLists({ query, variables }, { line });

it.each([
	["{ line { stops stops } }", twice],
	["{ line { stops } line { nameTh stops } }", twice],
	["{ line { ... { stops } stops } }", twice],
	["{ line { ...F stops } } fragment F on Line { stops }", twice],
	["{ line { stops stops stops } }", [...twice, ...twice]],
	["{ line { stops ... { stops } } }", line.stops],
	["{ line { ...F ...F } } fragment F on Line { stops }", line.stops],
	["query($no: Boolean = true) { line { stops stops @skip(if: $no) } }", line.stops],
])("%s is answered with the stops %j", (query, stops) => {
	expect(joined(query)).toMatchObject({ line: { stops } });
});

it("leaves records with the fields of one selection each", () => {
	expect(joined("{ line { trains { number } trains { __typename } } }")).toEqual({
		line: { trains: [{ number: 1 }, { number: 2 }, {}, {}] },
	});
});

it("changes nothing where no list is named twice", () => {
	expect(joined("{ line { nameTh stops trains { number } nameTh } }")).toEqual({ line });
});

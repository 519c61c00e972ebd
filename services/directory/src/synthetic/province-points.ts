/** A place in degrees, WGS 84. */
export interface Point {
	latitude: number;
	longitude: number;
}

/** Rough middle of the provinces whose PAO has no coordinate in the registry. */
const points = new Map<string, [latitude: number, longitude: number]>([
	["12", [13.9, 100.4]],
	["17", [14.9, 100.35]],
	["22", [12.75, 102.1]],
	["23", [12.3, 102.5]],
	["25", [13.95, 101.6]],
	["31", [14.9, 103.0]],
	["38", [18.2, 103.65]],
	["43", [17.9, 102.8]],
	["51", [18.3, 98.9]],
	["55", [18.8, 100.8]],
	["61", [15.35, 99.5]],
	["64", [17.2, 99.7]],
	["75", [13.4, 99.95]],
	["77", [11.9, 99.7]],
	["82", [8.5, 98.5]],
	["92", [7.5, 99.6]],
	["93", [7.5, 100.05]],
	["96", [6.25, 101.7]],
]);

/** Rough middle of a province; of the country where none is written down. */
export function provincePoint(code: string): Point {
	const [latitude, longitude] = points.get(code) ?? [15.2, 101];
	return { latitude, longitude };
}

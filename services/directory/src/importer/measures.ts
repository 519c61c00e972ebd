import type { FactIssue } from "@lao/importing/reading";
import { LaoType } from "../lao-type.ts";

/** Square kilometres between which the area of a body can lie; outside, the unit was another. */
const plausibleArea = { PAO: [300, 25_000], other: [0.05, 3_000] } as const;

interface Area {
	type: LaoType;
	areaKm2: string | null;
}

interface Place {
	latitude: number | null;
	longitude: number | null;
}

/** Area in square kilometres, or null and an issue when the number cannot be one. */
export function areaOf({ type, areaKm2 }: Area, issues: FactIssue[]): string | null {
	if (areaKm2 === null) return null;
	const [least, most] = type === LaoType.PAO ? plausibleArea.PAO : plausibleArea.other;
	if (Number(areaKm2) >= least && Number(areaKm2) <= most) return areaKm2;
	const message = `The source gives ${areaKm2} as the area, which cannot be square kilometres`;
	issues.push({ code: "AREA_IMPLAUSIBLE", message, field: "areaKm2" });
	return null;
}

/** Half a coordinate, or one outside Thailand, is no coordinate (bounds of the country, WGS 84). */
export function placeOf({ latitude, longitude }: Place, issues: FactIssue[]): Place {
	if (latitude === null && longitude === null) return { latitude, longitude };
	const inside =
		latitude !== null &&
		longitude !== null &&
		latitude >= 5.6 &&
		latitude <= 20.5 &&
		longitude >= 97.3 &&
		longitude <= 105.7;
	if (inside) return { latitude, longitude };
	const message = `The source gives latitude ${latitude ?? "none"} and longitude ${longitude ?? "none"}`;
	issues.push({ code: "COORDINATE_IMPLAUSIBLE", message, field: "latitude" });
	return { latitude: null, longitude: null };
}

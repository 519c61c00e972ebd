import { expect, it } from "vitest";
import { Audience } from "../src/recipient.ts";
import { judgeResolution } from "../src/resolution.ts";

const found = { laos: 3, provinces: 76 };
const recipient = (
	audience: Audience,
	expectedCount: number | null,
	districtCodes: string[] = [],
) => judgeResolution({ audience, expectedCount, districtCodes }, found);

it("a recipient counts the bodies its readers are: provinces, districts or LAOs", () => {
	expect(recipient(Audience.ALL_PROVINCES, 76)).toEqual({
		status: "RESOLVED",
		foundCount: 76,
		expectedCount: 76,
	});
	expect(recipient(Audience.DISTRICT_OFFICES_OF_PROVINCE, 13, ["9601"]).foundCount).toBe(1);
	expect(recipient(Audience.TYPE_IN_PROVINCE, 3).foundCount).toBe(3);
});

it("a recipient is partly resolved below the number expected, and unresolved at none", () => {
	expect(recipient(Audience.TYPE_IN_PROVINCE, 13).status).toBe("PARTLY");
	expect(recipient(Audience.DISTRICT_OFFICES_OF_PROVINCE, 13).status).toBe("UNRESOLVED");
	expect(recipient(Audience.TYPE_IN_PROVINCE, null).status).toBe("RESOLVED");
});

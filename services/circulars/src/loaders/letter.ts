import { byKey, listBy } from "@lao/subgraph/loaders";
import type { PagedList } from "@lao/subgraph/paged-list";
import { Circular } from "../circular.ts";
import { CircularRelation } from "../circular-relation.ts";
import { Contact } from "../contact.ts";
import { Deadline } from "../deadline.ts";
import { Enclosure, EnclosureFile } from "../enclosure.ts";
import { FieldReading } from "../field-reading.ts";
import { LetterParagraph } from "../letter-paragraph.ts";
import { LetterReference } from "../letter-reference.ts";
import { Manifestation } from "../manifestation.ts";
import { NumberClaim } from "../number-claim.ts";
import { PersonalDatum } from "../personal-datum.ts";
import { PlanTargetMention } from "../plan-target-mention.ts";
import { SubjectVariant } from "../subject-variant.ts";

export const circularById = byKey(Circular, "id");

const inLetter = [{ by: "position" } as const];
export const claimsOfCircular = listBy(NumberClaim, "circularId", inLetter);
export const subjectsOfCircular = listBy(SubjectVariant, "circularId", inLetter);
export const referencesOfCircular = listBy(LetterReference, "circularId", inLetter);
export const enclosuresOfCircular = listBy(Enclosure, "circularId", inLetter);
export const filesOfEnclosure = listBy(EnclosureFile, "enclosureId", inLetter);
export const paragraphsOfCircular = listBy(LetterParagraph, "circularId", inLetter);
export const deadlinesOfCircular = listBy(Deadline, "circularId", inLetter);
export const contactsOfCircular = listBy(Contact, "circularId", inLetter);
export const planTargetsOfCircular = listBy(PlanTargetMention, "circularId", inLetter);
export const manifestationById = byKey(Manifestation, "id");
export const readingsOfManifestation = listBy(FieldReading, "manifestationId", [
	{ by: "position" },
]);
export const personalDataOfManifestation = listBy(PersonalDatum, "manifestationId", [
	{ by: "position" },
]);
export const manifestationsOfCircular = listBy(Manifestation, "circularId");
export const relationsOfCircular = listBy(CircularRelation, "fromId", [{ by: "kind" }]);

export const relationsTo: PagedList<CircularRelation> = {
	entity: CircularRelation,
	by: "toId",
	order: [{ by: "kind" }],
};

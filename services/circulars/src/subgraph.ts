import type { SubgraphManifest } from "@lao/subgraph/subgraph";
import { Migration0001 } from "../migrations/0001-letter.ts";
import { Migration0002 } from "../migrations/0002-reach.ts";
import { Migration0003 } from "../migrations/0003-known-region.ts";
import { Migration0004 } from "../migrations/0004-search.ts";
import { Migration0005 } from "../migrations/0005-unstamped.ts";
import { Migration0006 } from "../migrations/0006-group-indexes.ts";
import { Migration0007 } from "../migrations/0007-personal-datum.ts";
import { Migration0008 } from "../migrations/0008-secret-letters.ts";
import { Migration0009 } from "../migrations/0009-newest-letters.ts";
import { Migration0010 } from "../migrations/0010-data-version.ts";
import { Migration0011 } from "../migrations/0011-recipients-of-province.ts";
import { Circular } from "./circular.ts";
import { CircularRelation } from "./circular-relation.ts";
import { Contact } from "./contact.ts";
import { Deadline } from "./deadline.ts";
import { Enclosure, EnclosureFile } from "./enclosure.ts";
import { FieldReading } from "./field-reading.ts";
import { circularImporter } from "./importer/circular.ts";
import { letterImporter } from "./importer/letters.ts";
import { refreshRegistry } from "./importer/registry.ts";
import { KnownLao } from "./known-lao.ts";
import { LaoCircular } from "./lao-circular.ts";
import { LetterParagraph } from "./letter-paragraph.ts";
import { LetterReference } from "./letter-reference.ts";
import { circularById } from "./loaders/letter.ts";
import { Manifestation } from "./manifestation.ts";
import { NumberClaim } from "./number-claim.ts";
import { PersonalDatum } from "./personal-datum.ts";
import { PlanTargetMention } from "./plan-target-mention.ts";
import { ProvinceCircular } from "./province-circular.ts";
import { ProvinceRegion } from "./province-region.ts";
import { Recipient } from "./recipient.ts";
import {
	AssessmentRoundResolver,
	CooperationSurveyResolver,
	PlanTargetResolver,
	StudyResolver,
} from "./resolvers/announced.ts";
import { CircularResolver } from "./resolvers/circular.ts";
import { CircularRelationResolver, RelatedLettersResolver } from "./resolvers/circular-relation.ts";
import { AgencyResolver, LaoResolver, ProvinceResolver } from "./resolvers/directory.ts";
import { DisseminationHopResolver, DisseminationResolver } from "./resolvers/dissemination.ts";
import { CircularGroupsResolver } from "./resolvers/groups.ts";
import { LaoCircularResolver, StampResolver } from "./resolvers/lao-circular.ts";
import { LetterPartsResolver } from "./resolvers/letter-parts.ts";
import {
	EnclosureResolver,
	LetterReferenceResolver,
	ManifestationResolver,
} from "./resolvers/linked-letter.ts";
import { NumberClaimResolver, SubjectVariantResolver } from "./resolvers/number-claim.ts";
import { ProvinceReachResolver, UnstampedLaoResolver } from "./resolvers/province-reach.ts";
import { ReachResolver } from "./resolvers/reach.ts";
import { RecipientResolver } from "./resolvers/recipient.ts";
import { SearchResolver } from "./resolvers/search.ts";
import { secretLetters } from "./secret-letters.ts";
import { Stamp } from "./stamp.ts";
import { SubjectVariant } from "./subject-variant.ts";
import { synthesize } from "./synthetic/letters.ts";
import { UnstampedLao } from "./unstamped-lao.ts";

/** Letters, their relations, their recipients and how they spread. */
export const circulars: SubgraphManifest = {
	name: "circulars",
	entities: [
		Circular,
		NumberClaim,
		SubjectVariant,
		LetterReference,
		Enclosure,
		EnclosureFile,
		FieldReading,
		LetterParagraph,
		Deadline,
		Contact,
		PlanTargetMention,
		Manifestation,
		PersonalDatum,
		Stamp,
		CircularRelation,
		Recipient,
		KnownLao,
		LaoCircular,
		ProvinceCircular,
		UnstampedLao,
		ProvinceRegion,
	],
	resolvers: [
		CircularResolver,
		CircularGroupsResolver,
		LetterPartsResolver,
		RelatedLettersResolver,
		ReachResolver,
		NumberClaimResolver,
		SubjectVariantResolver,
		LetterReferenceResolver,
		EnclosureResolver,
		ManifestationResolver,
		CircularRelationResolver,
		RecipientResolver,
		StampResolver,
		LaoCircularResolver,
		DisseminationResolver,
		DisseminationHopResolver,
		ProvinceReachResolver,
		UnstampedLaoResolver,
		LaoResolver,
		ProvinceResolver,
		AgencyResolver,
		StudyResolver,
		CooperationSurveyResolver,
		AssessmentRoundResolver,
		PlanTargetResolver,
		SearchResolver,
	],
	references: { Circular: ({ id }, request) => request.load(circularById, id) },
	migrations: [
		{ name: "0001-letter", class: Migration0001 },
		{ name: "0002-reach", class: Migration0002 },
		{ name: "0003-known-region", class: Migration0003 },
		{ name: "0004-search", class: Migration0004 },
		{ name: "0005-unstamped", class: Migration0005 },
		{ name: "0006-group-indexes", class: Migration0006 },
		{ name: "0007-personal-datum", class: Migration0007 },
		{ name: "0008-secret-letters", class: Migration0008 },
		{ name: "0009-newest-letters", class: Migration0009 },
		{ name: "0010-data-version", class: Migration0010 },
		{ name: "0011-recipients-of-province", class: Migration0011 },
	],
	restricted: secretLetters,
	importers: [letterImporter, circularImporter],
	facts: {
		folder: new URL("../facts/", import.meta.url),
		files: [
			["circulars", "study-letter.yaml"],
			["circulars", "study-forwarding-letter.yaml"],
			["circulars", "cooperation-survey-letter.yaml"],
			["circulars", "minimum-standards-letter.yaml"],
			["circulars", "lpa-draft.yaml"],
			["circulars", "letters-named.yaml"],
		],
	},
	refresh: refreshRegistry,
	synthesize,
};

import { Random } from "@lao/importing/random";
import {
	type GraphQLArgument,
	type GraphQLField,
	type GraphQLInputType,
	type GraphQLNamedType,
	type GraphQLObjectType,
	type GraphQLSchema,
	getNamedType,
	getNullableType,
	isEnumType,
	isInputObjectType,
	isLeafType,
	isListType,
	isObjectType,
	isRequiredArgument,
} from "graphql";

/** Keys that exist, by type and name of the key. */
export type Keys = ReadonlyMap<string, readonly string[]>;

export interface RandomOperation {
	query: string;
	variables: Record<string, unknown>;
}

const deepest = 6;

/** Valid operations of every shape over a schema; the same seed gives the same ones. */
export class RandomOperations {
	readonly #random: Random;
	readonly #schema: GraphQLSchema;
	readonly #keys: Keys;
	#fragments: string[] = [];
	#budget = 0;

	constructor(seed: number, schema: GraphQLSchema, keys: Keys) {
		this.#random = new Random(seed, "operations");
		this.#schema = schema;
		this.#keys = keys;
	}

	next(): RandomOperation {
		this.#fragments = [];
		this.#budget = this.#random.whole(5, 45);
		const query = this.#schema.getQueryType();
		if (!query) throw new Error("There is nothing to ask");
		const selection = this.#selection(query, 1, this.#random.whole(1, 3));
		const head = "query Random($yes: Boolean = true, $no: Boolean!, $few: Int = 2)";
		// Each variable is read somewhere, so that the operation is valid however it fell out.
		const use = `used: __typename @include(if: $yes) @skip(if: $no) few: ${this.#small()}`;
		return {
			query: `${head} { ${use} ${selection} } ${this.#fragments.join(" ")}`,
			variables: this.#random.chance(0.5) ? { no: false } : { no: true, few: 1 },
		};
	}

	#small(): string {
		return "laos(first: $few) { nodes { id } }";
	}

	#selection(type: GraphQLObjectType, depth: number, width: number): string {
		const fields = Object.values(type.getFields()).filter((field) => this.#isOpen(field, depth));
		const parts: string[] = [];
		for (let index = 0; index < width && fields.length > 0; index += 1) {
			const part = this.#field(this.#random.pick(fields), depth, index);
			parts.push(this.#wrapped(part, type, depth));
		}
		return parts.length > 0 ? parts.join(" ") : "__typename";
	}

	/** Fields whose arguments we can give, and that still lead somewhere at this depth. */
	#isOpen(field: GraphQLField<unknown, unknown>, depth: number): boolean {
		const isLeaf = isLeafType(getNamedType(field.type));
		if (!isLeaf && (depth >= deepest || this.#budget <= 0)) return false;
		return field.args.filter(isRequiredArgument).every((arg) => this.#keyOf(field, arg));
	}

	#keyOf(field: GraphQLField<unknown, unknown>, { name }: GraphQLArgument) {
		return this.#keys.get(`${getNamedType(field.type).name}.${name}`);
	}

	#field(field: GraphQLField<unknown, unknown>, depth: number, index: number): string {
		this.#budget -= 1;
		const type = getNamedType(field.type);
		const below = isObjectType(type)
			? ` { ${this.#selection(type, depth + 1, this.#random.whole(1, 4))} }`
			: "";
		const args = this.#arguments(field);
		// Two fields of one name and other arguments clash: those get names of their own.
		const alias = args || this.#random.chance(0.3) ? `a${depth}_${index}_${this.#budget}: ` : "";
		return `${alias.replace("-", "m")}${field.name}${args}${below}`;
	}

	#wrapped(part: string, type: GraphQLObjectType, depth: number): string {
		const roll = this.#random.share();
		if (roll < 0.05) return `... { ${part} }`;
		if (roll < 0.1) return `... on ${type.name} @include(if: $yes) { ${part} }`;
		if (roll < 0.15) return `... on ${type.name} @skip(if: $no) { ${part} }`;
		if (roll < 0.2 && depth > 1) {
			const name = `F${this.#fragments.length}`;
			this.#fragments.push(`fragment ${name} on ${type.name} { ${part} }`);
			return `...${name} ...${name}`;
		}
		return roll < 0.25 ? `${part} __typename` : part;
	}

	#arguments(field: GraphQLField<unknown, unknown>): string {
		const given: string[] = [];
		const isPaged = field.args.some(({ name }) => name === "first");
		if (isPaged)
			given.push(`${this.#random.chance(0.8) ? "first" : "last"}: ${this.#random.whole(1, 3)}`);
		for (const arg of field.args) {
			const keys = this.#keyOf(field, arg);
			if (keys && isRequiredArgument(arg)) given.push(`${arg.name}: "${this.#random.pick(keys)}"`);
			else if (arg.name === "where" && this.#random.chance(0.3)) {
				given.push(`where: ${this.#filter(arg.type, 1)}`);
			} else if (arg.name === "orderBy" && this.#random.chance(0.3)) {
				given.push(`orderBy: ${this.#order(arg.type)}`);
			} else if (isEnumType(getNullableType(arg.type)) && this.#random.chance(0.2)) {
				given.push(`${arg.name}: ${this.#enumValue(arg.type)}`);
			}
		}
		return given.length > 0 ? `(${given.join(", ")})` : "";
	}

	#enumValue(type: GraphQLInputType): string {
		const named: GraphQLNamedType = getNamedType(type);
		if (!isEnumType(named)) throw new Error(`${named.name} is no enumeration`);
		return this.#random.pick(named.getValues()).name;
	}

	#order(type: GraphQLInputType): string {
		const named = getNamedType(type);
		if (!isInputObjectType(named)) return "[]";
		const by = named.getFields().by;
		if (!by) return "[]";
		const direction = this.#random.pick(["ASC", "DESC"]);
		const nulls = this.#random.pick(["FIRST", "LAST"]);
		return `[{ by: ${this.#enumValue(by.type)}, direction: ${direction}, nulls: ${nulls} }]`;
	}

	#filter(type: GraphQLInputType, depth: number): string {
		const named = getNamedType(type);
		if (!isInputObjectType(named)) return "{}";
		const field = this.#random.pick(Object.values(named.getFields()));
		const below = getNamedType(field.type);
		if (isListType(getNullableType(field.type)) || /^(not|and|or)$/.test(field.name)) {
			const inner = depth < 3 ? this.#filter(type, depth + 1) : "{}";
			return field.name === "not" ? `{ not: ${inner} }` : `{ ${field.name}: [${inner}] }`;
		}
		if (isInputObjectType(below) && below.getFields().isNull) {
			return `{ ${field.name}: ${this.#condition(below.getFields().eq?.type)} }`;
		}
		return `{}`;
	}

	#condition(type: GraphQLInputType | undefined): string {
		const named = type && getNamedType(type);
		if (named?.name === "Int") return `{ gte: ${this.#random.whole(0, 2570)} }`;
		if (named?.name === "Boolean") return `{ eq: ${this.#random.chance(0.5)} }`;
		if (named?.name === "String") return `{ contains: "${this.#random.pick(["ก", "a", "1"])}" }`;
		if (isEnumType(named)) return `{ in: [${this.#enumValue(named)}] }`;
		return `{ isNull: ${this.#random.chance(0.3)} }`;
	}
}

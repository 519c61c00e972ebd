import type { GraphQLFieldResolver } from "graphql";
import { type ClassType, getMetadataStorage } from "type-graphql";
import type { SubgraphRequest } from "./request.ts";

type Resolve = GraphQLFieldResolver<unknown, SubgraphRequest>;
type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Storage["queries"][number] | Storage["fieldResolvers"][number];
type Param = NonNullable<Handler["params"]>[number];
type Arguments = Record<string, unknown>;
type Give = (root: unknown, args: Arguments, context: unknown, info: unknown) => unknown;

/** By type and field, the resolver methods of these classes. */
export type ResolverMap = Record<string, Record<string, Resolve>>;

/**
 * Calls the methods of the resolver classes with their parameters. type-graphql's own calls validate
 * each argument in a promise and rebuild the arguments for every parent: half of an answer's time.
 * Ours are already coerced by GraphQL, and one field has the same arguments for all its parents.
 */
export function resolverMap(classes: Iterable<ClassType>): ResolverMap {
	const storage = getMetadataStorage();
	const targets = new Map([...classes].map((one) => [one as Handler["target"], new one()]));
	const map: ResolverMap = {};
	const add = (type: string, handler: Handler) => {
		const target = targets.get(handler.target);
		if (!target) return;
		map[type] ??= {};
		map[type][handler.schemaName] = resolverOf(target, handler);
	};
	for (const query of storage.queries) add("Query", query);
	for (const field of storage.fieldResolvers) add(typeName(storage, field), field);
	return map;
}

function typeName(storage: Storage, { getObjectType }: Storage["fieldResolvers"][number]): string {
	const type = getObjectType?.();
	const found = storage.objectTypes.find(({ target }) => target === type);
	if (!found) throw new Error("A field resolver is of no object type");
	return found.name;
}

function resolverOf(target: object, { methodName, params = [] }: Handler): Resolve {
	const method = Reflect.get(target, methodName);
	const gives = [...params].sort((a, b) => a.index - b.index).map(giveOf);
	const [first, second, third] = gives;
	// Written out for as many as most have: it is called for each of hundreds of records.
	if (!first) return () => method.call(target);
	if (!second)
		return (root, args, context, info) => method.call(target, first(root, args, context, info));
	if (!third) {
		return (root, args, context, info) =>
			method.call(target, first(root, args, context, info), second(root, args, context, info));
	}
	return (root, args, context, info) =>
		method.apply(
			target,
			gives.map((give) => give(root, args, context, info)),
		);
}

/** What one parameter of a method is given. */
function giveOf(param: Param): Give {
	switch (param.kind) {
		case "context":
			return (_root, _args, context) => context;
		case "info":
			return (_root, _args, _context, info) => info;
		case "arg":
			return (_root, args) => args[param.name];
		case "args":
			return argumentsOf(param.getType() as ClassType);
		case "root": {
			const type = param.getType?.() as ClassType | undefined;
			return (root) => (type ? instanceOf(type, root) : root);
		}
		default:
			throw new Error(`A parameter of kind ${param.kind} is given nothing here`);
	}
}

/** A reference of another subgraph comes as a plain object; resolvers are written for instances. */
function instanceOf(type: ClassType, value: unknown): unknown {
	return value instanceof type ? value : Object.assign(Object.create(type.prototype), value);
}

/** The instance of an arguments class, made once for the arguments of one field. */
function argumentsOf(type: ClassType): Give {
	const names = namesOf(type);
	const made = new WeakMap<Arguments, object>();
	return (_root, args) => {
		const known = made.get(args);
		if (known) return known;
		const instance = Object.create(type.prototype);
		for (const name of names) if (name in args) instance[name] = args[name];
		made.set(args, instance);
		return instance;
	};
}

/** Names of the arguments of a class, inherited ones too. */
function namesOf(type: ClassType): string[] {
	const { argumentTypes } = getMetadataStorage();
	const names: string[] = [];
	for (let at = type; at?.prototype; at = Object.getPrototypeOf(at)) {
		const found = argumentTypes.find(({ target }) => target === at);
		names.push(...(found?.fields ?? []).map(({ name }) => name));
	}
	return names;
}

import { badValue, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import { crud } from '../../records/crud.mts';
import { countedPage, inOrder } from '../../records/lists.mts';
import type { Call, Handlers, Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import { newSecret } from '../../values/secrets.mts';
import { findMachine } from './record.mts';
import type { MachineRecord } from './record.mts';

interface Tables {
	machines: MachineRecord;
}

const INSTANCE = 'ins_2NNEqL2nrIRdJ194ndJqAHwEfxC';

/** Clerk's default, in seconds. */
const TTL = 3600;

const MOST_SCOPES = 150;

const alone = ({ scopes: _, keys: __, ...machine }: MachineRecord): object => ({
	...machine,
	object: 'machine',
	instance_id: INSTANCE,
});

const show = (store: Store, machine: MachineRecord): object => ({
	...alone(machine),
	scoped_machines: machine.scopes.map((id) => alone(findMachine(store, id))),
});

const newKey = (store: Store) => ({ secret: newSecret('ak', store.random), ends: null });

const machines = crud({
	table: 'machines',
	object: 'machine',
	noun: 'machine',
	param: 'machine_id',
	show: (machine, { store }) => show(store, machine),
});

const operations: Handlers = {
	ListMachines: ({ store, query }) => {
		const part = query.query?.toLowerCase();
		const fitting = where(
			store.machines,
			({ id, name }) => !part || id === query.query || name.toLowerCase().includes(part),
		);
		const ordered = inOrder(fitting, query.order_by, {
			name: ({ name }) => name,
			created_at: ({ created_at }) => created_at,
		});
		return countedPage(ordered, query, (one) => show(store, one));
	},

	CreateMachine: ({ store, now, body }) => {
		const { name, default_token_ttl = TTL, scoped_machines: scopes = [] } = body;
		for (const id of scopes) findMachine(store, id);
		const key = newKey(store);
		const fields = { name, default_token_ttl, scopes: [...scopes], keys: [key] };
		return { ...show(store, store.insert('machines', now, fields)), secret_key: key.secret };
	},

	GetMachine: machines.get,

	UpdateMachine: machines.update(({ body }) => body),

	DeleteMachine: machines.remove(({ store }, { id }) => {
		for (const one of store.machines.values()) one.scopes = one.scopes.filter((to) => to !== id);
		for (const token of store.m2mTokens.values()) {
			if (token.subject === id) store.m2mTokens.delete(token.id);
		}
	}),
};

const ofPath = ({ store, path }: Call): MachineRecord => findMachine(store, path.machine_id);

const present = ({ keys }: MachineRecord): object => ({
	object: 'machine_secret_key',
	secret: keys.at(-1)?.secret,
});

/** Get Secret Key, Rotate Secret Key. */
const secretKeys: Handlers = {
	GetMachineSecretKey: (call) => present(ofPath(call)),

	RotateMachineSecretKey: (call) => {
		const machine = ofPath(call);
		const ends = call.now + call.body.previous_token_ttl * 1000;
		// A key that was rotated before ends no later than it would have.
		for (const key of machine.keys) key.ends = Math.min(key.ends ?? ends, ends);
		machine.keys.push(newKey(call.store));
		machine.updated_at = call.now;
		return present(machine);
	},
};

/** Add Scope, Remove Scope. */
const scopes: Handlers = {
	CreateMachineScope: (call) => {
		const machine = ofPath(call);
		const { id } = findMachine(call.store, call.body.to_machine_id);
		if (machine.scopes.includes(id)) {
			const text = 'This machine can call the other one already.';
			throw new Refusal(409, entry('machine_scope_exists', 'already exists', text));
		}
		if (machine.scopes.length >= MOST_SCOPES) {
			refuseIfAny([badValue('to_machine_id', `exceeds ${MOST_SCOPES} scopes`)]);
		}
		machine.scopes.push(id);
		return {
			object: 'machine_scope',
			from_machine_id: machine.id,
			to_machine_id: id,
			created_at: call.now,
		};
	},

	DeleteMachineScope: (call) => {
		const machine = ofPath(call);
		const to = call.path.other_machine_id;
		if (!machine.scopes.includes(to)) throw notFound('machine scope', to);
		machine.scopes = machine.scopes.filter((id) => id !== to);
		return {
			object: 'machine_scope',
			from_machine_id: machine.id,
			to_machine_id: to,
			deleted: true,
		};
	},
};

/** Services that call each other with M2M tokens. */
export const machine: Resource<Tables> = {
	tables: { machines: 'mch' },
	seed: (store, { date }) => {
		const [worker, billing] = ['Nightly worker', 'Billing service'].map((name, index) =>
			store.insert('machines', date - (200 - index) * DAY, {
				name,
				default_token_ttl: TTL,
				scopes: [],
				keys: [newKey(store)],
			}),
		);
		worker.scopes.push(billing.id);
	},
	handlers: { ...operations, ...secretKeys, ...scopes },
};

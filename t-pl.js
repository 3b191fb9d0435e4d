(function() {
	// node_modules/svelte/src/internal/shared/utils.js
	var is_array = Array.isArray;
	var index_of = Array.prototype.indexOf;
	var includes = Array.prototype.includes;
	var array_from = Array.from;
	var define_property = Object.defineProperty;
	var get_descriptor = Object.getOwnPropertyDescriptor;
	var get_descriptors = Object.getOwnPropertyDescriptors;
	var object_prototype = Object.prototype;
	var array_prototype = Array.prototype;
	var get_prototype_of = Object.getPrototypeOf;
	var is_extensible = Object.isExtensible;
	var noop = () => {};
	/** @param {Array<() => void>} arr */
	function run_all(arr) {
		for (var i = 0; i < arr.length; i++) arr[i]();
	}
	/**
	* TODO replace with Promise.withResolvers once supported widely enough
	* @template [T=void]
	*/
	function deferred() {
		/** @type {(value: T) => void} */
		var resolve;
		/** @type {(reason: any) => void} */
		var reject;
		return {
			promise: new Promise((res, rej) => {
				resolve = res;
				reject = rej;
			}),
			resolve,
			reject
		};
	}
	var CLEAN = 1024;
	var DIRTY = 2048;
	var MAYBE_DIRTY = 4096;
	var INERT = 8192;
	var DESTROYED = 16384;
	/** Set once a reaction has run for the first time */
	var REACTION_RAN = 32768;
	/** Effect is in the process of getting destroyed. Can be observed in child teardown functions */
	var DESTROYING = 1 << 25;
	/**
	* 'Transparent' effects do not create a transition boundary.
	* This is on a block effect 99% of the time but may also be on a branch effect if its parent block effect was pruned
	*/
	var EFFECT_TRANSPARENT = 65536;
	var EFFECT_PRESERVED = 1 << 19;
	var USER_EFFECT = 1 << 20;
	var EFFECT_OFFSCREEN = 1 << 25;
	var REACTION_IS_UPDATING = 1 << 21;
	var ASYNC = 1 << 22;
	var ERROR_VALUE = 1 << 23;
	var STATE_SYMBOL = Symbol("$state");
	/** Marks component export objects, so that `proxy(...)` leaves them untouched */
	var COMPONENT_SYMBOL = Symbol("component");
	var LEGACY_PROPS = Symbol("legacy props");
	var LOADING_ATTR_SYMBOL = Symbol("");
	var ATTRIBUTES_CACHE = Symbol("attributes");
	var CLASS_CACHE = Symbol("class");
	var STYLE_CACHE = Symbol("style");
	var TEXT_CACHE = Symbol("text");
	var FORM_RESET_HANDLER = Symbol("form reset");
	/** allow users to ignore aborted signal errors if `reason.name === 'StaleReactionError` */
	var STALE_REACTION = new class StaleReactionError extends Error {
		name = "StaleReactionError";
		message = "The reaction that called `getAbortSignal()` was re-run or destroyed";
	}();
	var IS_XHTML = !!globalThis.document?.contentType && /* @__PURE__ */ globalThis.document.contentType.includes("xml");
	// node_modules/svelte/src/constants.js
	var HYDRATION_ERROR = {};
	var UNINITIALIZED = Symbol("uninitialized");
	var NAMESPACE_HTML = "http://www.w3.org/1999/xhtml";
	var NAMESPACE_SVG = "http://www.w3.org/2000/svg";
	var NAMESPACE_MATHML = "http://www.w3.org/1998/Math/MathML";
	/**
	* Reading a derived belonging to a now-destroyed effect may result in stale values
	*/
	function derived_inert() {
		console.warn(`https://svelte.dev/e/derived_inert`);
	}
	/**
	* A `<svelte:boundary>` `reset` function only resets the boundary the first time it is called
	*/
	function svelte_boundary_reset_noop() {
		console.warn(`https://svelte.dev/e/svelte_boundary_reset_noop`);
	}
	// node_modules/svelte/src/internal/client/reactivity/equality.js
	/** @import { Equals } from '#client' */
	/** @type {Equals} */
	function equals(value) {
		return value === this.v;
	}
	/**
	* @param {unknown} a
	* @param {unknown} b
	* @returns {boolean}
	*/
	function safe_not_equal(a, b) {
		return a != a ? b == b : a !== b || a !== null && typeof a === "object" || typeof a === "function";
	}
	/** @type {Equals} */
	function safe_equals(value) {
		return !safe_not_equal(value, this.v);
	}
	// node_modules/svelte/src/internal/client/errors.js
	/**
	* Cannot create a `$derived(...)` with an `await` expression outside of an effect tree
	* @returns {never}
	*/
	function async_derived_orphan() {
		throw new Error(`https://svelte.dev/e/async_derived_orphan`);
	}
	/**
	* Keyed each block has duplicate key `%value%` at indexes %a% and %b%
	* @param {string} a
	* @param {string} b
	* @param {string | undefined | null} [value]
	* @returns {never}
	*/
	function each_key_duplicate(a, b, value) {
		throw new Error(`https://svelte.dev/e/each_key_duplicate`);
	}
	/**
	* `%rune%` cannot be used inside an effect cleanup function
	* @param {string} rune
	* @returns {never}
	*/
	function effect_in_teardown(rune) {
		throw new Error(`https://svelte.dev/e/effect_in_teardown`);
	}
	/**
	* Effect cannot be created inside a `$derived` value that was not itself created inside an effect
	* @returns {never}
	*/
	function effect_in_unowned_derived() {
		throw new Error(`https://svelte.dev/e/effect_in_unowned_derived`);
	}
	/**
	* `%rune%` can only be used inside an effect (e.g. during component initialisation)
	* @param {string} rune
	* @returns {never}
	*/
	function effect_orphan(rune) {
		throw new Error(`https://svelte.dev/e/effect_orphan`);
	}
	/**
	* Maximum update depth exceeded. This typically indicates that an effect reads and writes the same piece of state
	* @returns {never}
	*/
	function effect_update_depth_exceeded() {
		throw new Error(`https://svelte.dev/e/effect_update_depth_exceeded`);
	}
	/**
	* Cannot do `bind:%key%={undefined}` when `%key%` has a fallback value
	* @param {string} key
	* @returns {never}
	*/
	function props_invalid_value(key) {
		throw new Error(`https://svelte.dev/e/props_invalid_value`);
	}
	/**
	* Property descriptors defined on `$state` objects must contain `value` and always be `enumerable`, `configurable` and `writable`.
	* @returns {never}
	*/
	function state_descriptors_fixed() {
		throw new Error(`https://svelte.dev/e/state_descriptors_fixed`);
	}
	/**
	* Cannot set prototype of `$state` object
	* @returns {never}
	*/
	function state_prototype_fixed() {
		throw new Error(`https://svelte.dev/e/state_prototype_fixed`);
	}
	/**
	* Updating state inside `$derived(...)`, `$inspect(...)` or a template expression is forbidden. If the value should not be reactive, declare it without `$state`
	* @returns {never}
	*/
	function state_unsafe_mutation() {
		throw new Error(`https://svelte.dev/e/state_unsafe_mutation`);
	}
	/**
	* A `<svelte:boundary>` `reset` function cannot be called while an error is still being handled
	* @returns {never}
	*/
	function svelte_boundary_reset_onerror() {
		throw new Error(`https://svelte.dev/e/svelte_boundary_reset_onerror`);
	}
	// node_modules/svelte/src/internal/flags/index.js
	/** True if experimental.async=true */
	var async_mode_flag = false;
	/** True if we're not certain that we only have Svelte 5 code in the compilation */
	var legacy_mode_flag = false;
	// node_modules/svelte/src/internal/shared/clone.js
	/** @import { Snapshot } from './types' */
	/**
	* In dev, we keep track of which properties could not be cloned. In prod
	* we don't bother, but we keep a dummy array around so that the
	* signature stays the same
	* @type {string[]}
	*/
	var empty = [];
	/**
	* @template T
	* @param {T} value
	* @param {boolean} [skip_warning]
	* @param {boolean} [no_tojson]
	* @returns {Snapshot<T>}
	*/
	function snapshot(value, skip_warning = false, no_tojson = false) {
		return clone(value, /* @__PURE__ */ new Map(), "", empty, null, no_tojson);
	}
	/**
	* @template T
	* @param {T} value
	* @param {Map<T, Snapshot<T>>} cloned
	* @param {string} path
	* @param {string[]} paths
	* @param {null | T} [original] The original value, if `value` was produced from a `toJSON` call
	* @param {boolean} [no_tojson]
	* @returns {Snapshot<T>}
	*/
	function clone(value, cloned, path, paths, original = null, no_tojson = false) {
		if (typeof value === "object" && value !== null) {
			var unwrapped = cloned.get(value);
			if (unwrapped !== void 0) return unwrapped;
			if (value instanceof Map) return new Map(value);
			if (value instanceof Set) return new Set(value);
			if (is_array(value)) {
				var copy = Array(value.length);
				cloned.set(value, copy);
				if (original !== null) cloned.set(original, copy);
				for (var i = 0; i < value.length; i += 1) {
					var element = value[i];
					if (i in value) copy[i] = clone(element, cloned, path, paths, null, no_tojson);
				}
				return copy;
			}
			if (get_prototype_of(value) === object_prototype) {
				/** @type {Snapshot<any>} */
				copy = {};
				cloned.set(value, copy);
				if (original !== null) cloned.set(original, copy);
				for (var key of Object.keys(value)) copy[key] = clone(value[key], cloned, path, paths, null, no_tojson);
				return copy;
			}
			if (value instanceof Date) {
				value.getTime();
				return structuredClone(value);
			}
			if (typeof value.toJSON === "function" && !no_tojson) return clone(
				/** @type {T & { toJSON(): any } } */
				value.toJSON(),
				cloned,
				path,
				paths,
				value
			);
		}
		if (value instanceof EventTarget) return value;
		try {
			return structuredClone(value);
		} catch (e) {
			return value;
		}
	}
	// node_modules/svelte/src/internal/client/context.js
	/** @import { ComponentContext, DevStackEntry, Effect } from '#client' */
	/** @type {ComponentContext | null} */
	var component_context = null;
	/** @param {ComponentContext | null} context */
	function set_component_context(context) {
		component_context = context;
	}
	/**
	* @param {Record<string, unknown>} props
	* @param {any} runes
	* @param {Function} [fn]
	* @returns {void}
	*/
	function push(props, runes = false, fn) {
		component_context = {
			p: component_context,
			i: false,
			c: null,
			e: null,
			s: props,
			x: null,
			r: active_effect,
			l: legacy_mode_flag && !runes ? {
				s: null,
				u: null,
				$: []
			} : null
		};
	}
	/**
	* @template {Record<string, any>} T
	* @param {T} [component]
	* @returns {T}
	*/
	function pop(component) {
		var context = component_context;
		var effects = context.e;
		if (effects !== null) {
			context.e = null;
			for (var fn of effects) create_user_effect(fn);
		}
		if (component !== void 0) context.x = component;
		context.i = true;
		component_context = context.p;
		return mark_as_component(component);
	}
	/**
	* Add a symbol to the object (or create one if undefined) to mark it as a component so it isn't proxified.
	* @param {any} component
	*/
	function mark_as_component(component = {}) {
		define_property(component, COMPONENT_SYMBOL, { value: true });
		return component;
	}
	/** @returns {boolean} */
	function is_runes() {
		return !legacy_mode_flag || component_context !== null && component_context.l === null;
	}
	// node_modules/svelte/src/internal/client/dom/task.js
	/** @type {Array<() => void>} */
	var micro_tasks = [];
	function run_micro_tasks() {
		var tasks = micro_tasks;
		micro_tasks = [];
		run_all(tasks);
	}
	/**
	* @param {() => void} fn
	*/
	function queue_micro_task(fn) {
		if (micro_tasks.length === 0 && !is_flushing_sync) {
			var tasks = micro_tasks;
			queueMicrotask(() => {
				if (tasks === micro_tasks) run_micro_tasks();
			});
		}
		micro_tasks.push(fn);
	}
	/**
	* Synchronously run any queued tasks.
	*/
	function flush_tasks() {
		while (micro_tasks.length > 0) run_micro_tasks();
	}
	// node_modules/svelte/src/internal/client/reactivity/status.js
	/** @import { Derived, Signal } from '#client' */
	var STATUS_MASK = ~(DIRTY | MAYBE_DIRTY | CLEAN);
	/**
	* @param {Signal} signal
	* @param {number} status
	*/
	function set_signal_status(signal, status) {
		signal.f = signal.f & STATUS_MASK | status;
	}
	/**
	* Set a derived's status to CLEAN or MAYBE_DIRTY based on its connection state.
	* @param {Derived} derived
	*/
	function update_derived_status(derived) {
		if ((derived.f & 512) !== 0 || derived.deps === null) set_signal_status(derived, CLEAN);
		else set_signal_status(derived, MAYBE_DIRTY);
	}
	// node_modules/svelte/src/internal/client/reactivity/utils.js
	/** @import { Effect } from '#client' */
	/**
	* @param {Effect} effect
	* @param {Map<Effect, number>} dirty_reactions
	*/
	function defer_effect(effect, dirty_reactions) {
		if ((effect.f & 2048) !== 0) dirty_reactions.set(effect, DIRTY);
		else if ((effect.f & 4096) !== 0 && dirty_reactions.get(effect) !== 2048) dirty_reactions.set(effect, MAYBE_DIRTY);
		set_signal_status(effect, CLEAN);
	}
	// node_modules/svelte/src/internal/client/dom/elements/misc.js
	var listening_to_form_reset = false;
	function add_form_reset_listener() {
		if (!listening_to_form_reset) {
			listening_to_form_reset = true;
			document.addEventListener("reset", (evt) => {
				Promise.resolve().then(() => {
					if (!evt.defaultPrevented) for (const e of evt.target.elements)
 /** @type {any} */ e[FORM_RESET_HANDLER]?.();
				});
			}, { capture: true });
		}
	}
	// node_modules/svelte/src/internal/client/dom/elements/bindings/shared.js
	/**
	* @template T
	* @param {() => T} fn
	*/
	function without_reactive_context(fn) {
		var previous_reaction = active_reaction;
		var previous_effect = active_effect;
		set_active_reaction(null);
		set_active_effect(null);
		try {
			return fn();
		} finally {
			set_active_reaction(previous_reaction);
			set_active_effect(previous_effect);
		}
	}
	/**
	* Listen to the given event, and then instantiate a global form reset listener if not already done,
	* to notify all bindings when the form is reset
	* @param {HTMLElement} element
	* @param {string} event
	* @param {(is_reset?: true) => void} handler
	* @param {(is_reset?: true) => void} [on_reset]
	*/
	function listen_to_event_and_reset_event(element, event, handler, on_reset = handler) {
		element.addEventListener(event, () => without_reactive_context(handler));
		const prev = element[FORM_RESET_HANDLER];
		if (prev)
 /** @type {any} */ element[FORM_RESET_HANDLER] = () => {
			prev();
			on_reset(true);
		};
		else
 /** @type {any} */ element[FORM_RESET_HANDLER] = () => on_reset(true);
		add_form_reset_listener();
	}
	// node_modules/svelte/src/internal/client/reactivity/async.js
	/** @import { Blocker, Effect, Source, Value } from '#client' */
	/**
	* @param {Blocker[]} blockers
	* @param {Array<() => any>} sync
	* @param {Array<() => Promise<any>>} async
	* @param {(values: Value[]) => any} fn
	*/
	function flatten(blockers, sync, async, fn) {
		const d = is_runes() ? derived : derived_safe_equal;
		var pending = blockers.filter((b) => !b.settled);
		var deriveds = sync.map(d);
		if (async.length === 0 && pending.length === 0) {
			fn(deriveds);
			return;
		}
		var parent = active_effect;
		var restore = capture();
		var blocker_promise = pending.length === 1 ? pending[0].promise : pending.length > 1 ? Promise.all(pending.map((b) => b.promise)) : null;
		/**
		* @param {Source[]} async
		*/
		function finish(async) {
			if ((parent.f & 16384) !== 0) return;
			restore();
			try {
				fn([...deriveds, ...async]);
			} catch (error) {
				invoke_error_boundary(error, parent);
			}
			unset_context();
		}
		var decrement_pending = increment_pending();
		if (async.length === 0) {
			/** @type {Promise<any>} */ blocker_promise.then(() => finish([])).finally(decrement_pending);
			return;
		}
		function run() {
			Promise.all(async.map((expression) => /* @__PURE__ */ async_derived(expression))).then(finish).catch((error) => invoke_error_boundary(error, parent)).finally(decrement_pending);
		}
		if (blocker_promise) blocker_promise.then(() => {
			if ((parent.f & 16384) !== 0) {
				decrement_pending();
				return;
			}
			restore();
			run();
			unset_context();
		});
		else run();
	}
	/**
	* Captures the current effect context so that we can restore it after
	* some asynchronous work has happened (so that e.g. `await a + b`
	* causes `b` to be registered as a dependency).
	*/
	function capture() {
		var previous_effect = active_effect;
		var previous_reaction = active_reaction;
		var previous_component_context = component_context;
		var previous_batch = current_batch;
		return function restore(activate_batch = true) {
			set_active_effect(previous_effect);
			set_active_reaction(previous_reaction);
			set_component_context(previous_component_context);
			if (activate_batch && (previous_effect.f & 16384) === 0) {
				previous_batch?.activate();
				previous_batch?.apply();
			}
		};
	}
	function unset_context(deactivate_batch = true) {
		set_active_effect(null);
		set_active_reaction(null);
		set_component_context(null);
		if (deactivate_batch) current_batch?.deactivate();
	}
	/**
	* @returns {(skip?: boolean) => void}
	*/
	function increment_pending() {
		var effect = active_effect;
		var boundary = effect.b;
		var batch = current_batch;
		var blocking = !!boundary?.is_rendered();
		boundary?.update_pending_count(1, batch);
		batch.increment(blocking, effect);
		return () => {
			boundary?.update_pending_count(-1, batch);
			batch.decrement(blocking, effect);
		};
	}
	/**
	* @template V
	* @param {() => V} fn
	* @returns {Derived<V>}
	*/
	/*#__NO_SIDE_EFFECTS__*/
	function derived(fn) {
		var flags = 2 | DIRTY;
		if (active_effect !== null) active_effect.f |= EFFECT_PRESERVED;
		return {
			ctx: component_context,
			deps: null,
			effects: null,
			equals,
			f: flags,
			fn,
			reactions: null,
			rv: 0,
			v: UNINITIALIZED,
			wv: 0,
			parent: active_effect,
			ac: null
		};
	}
	var OBSOLETE = Symbol("obsolete");
	/**
	* @template V
	* @param {() => V | Promise<V>} fn
	* @param {string} [label]
	* @param {string} [location] If provided, print a warning if the value is not read immediately after update
	* @returns {Promise<Source<V>>}
	*/
	/*#__NO_SIDE_EFFECTS__*/
	function async_derived(fn, label, location) {
		let parent = active_effect;
		if (parent === null) async_derived_orphan();
		var promise = void 0;
		var signal = source(UNINITIALIZED);
		var should_suspend = !active_reaction;
		/** @type {Set<ReturnType<typeof deferred<V>>>} */
		var deferreds = /* @__PURE__ */ new Set();
		async_effect(() => {
			var effect = active_effect;
			/** @type {ReturnType<typeof deferred<V>>} */
			var d = deferred();
			promise = d.promise;
			try {
				Promise.resolve(fn()).then(d.resolve, (e) => {
					if (e !== STALE_REACTION) d.reject(e);
				}).finally(unset_context);
			} catch (error) {
				d.reject(error);
				unset_context();
			}
			var batch = current_batch;
			if (should_suspend) {
				if ((effect.f & 32768) !== 0) var decrement_pending = increment_pending();
				if (parent.b?.is_rendered()) batch.async_deriveds.get(effect)?.reject(OBSOLETE);
				else for (const d of deferreds.values()) d.reject(OBSOLETE);
				deferreds.add(d);
				batch.async_deriveds.set(effect, d);
			}
			/**
			* @param {any} value
			* @param {unknown} error
			*/
			const handler = (value, error = void 0) => {
				decrement_pending?.();
				deferreds.delete(d);
				if (error === OBSOLETE) return;
				batch.activate();
				if (error) {
					signal.f |= ERROR_VALUE;
					internal_set(signal, error);
				} else {
					if ((signal.f & 8388608) !== 0) signal.f ^= ERROR_VALUE;
					internal_set(signal, value);
				}
				batch.deactivate();
			};
			d.promise.then(handler, (e) => handler(null, e || "unknown"));
		});
		teardown(() => {
			for (const d of deferreds) d.reject(OBSOLETE);
		});
		return new Promise((fulfil) => {
			/** @param {Promise<V>} p */
			function next(p) {
				function go() {
					if (p === promise) fulfil(signal);
					else next(promise);
				}
				p.then(go, go);
			}
			next(promise);
		});
	}
	/**
	* @template V
	* @param {() => V} fn
	* @returns {Derived<V>}
	*/
	/*#__NO_SIDE_EFFECTS__*/
	function user_derived(fn) {
		const d = /* @__PURE__ */ derived(fn);
		if (!async_mode_flag) push_reaction_value(d);
		return d;
	}
	/**
	* @template V
	* @param {() => V} fn
	* @returns {Derived<V>}
	*/
	/*#__NO_SIDE_EFFECTS__*/
	function derived_safe_equal(fn) {
		const signal = /* @__PURE__ */ derived(fn);
		signal.equals = safe_equals;
		return signal;
	}
	/**
	* @param {Derived} derived
	* @returns {void}
	*/
	function destroy_derived_effects(derived) {
		var effects = derived.effects;
		if (effects !== null) {
			derived.effects = null;
			for (var i = 0; i < effects.length; i += 1) destroy_effect(effects[i]);
		}
	}
	/**
	* @template T
	* @param {Derived} derived
	* @returns {T}
	*/
	function execute_derived(derived) {
		var value;
		var prev_active_effect = active_effect;
		var parent = derived.parent;
		if (!is_destroying_effect && parent !== null && derived.v !== UNINITIALIZED && (parent.f & 24576) !== 0) {
			derived_inert();
			return derived.v;
		}
		set_active_effect(parent);
		try {
			destroy_derived_effects(derived);
			value = update_reaction(derived);
		} finally {
			set_active_effect(prev_active_effect);
		}
		return value;
	}
	/**
	* @param {Derived} derived
	* @returns {void}
	*/
	function update_derived(derived) {
		var value = execute_derived(derived);
		if (!derived.equals(value)) {
			derived.wv = increment_write_version();
			if (!current_batch?.is_fork || derived.deps === null) {
				if (current_batch !== null) {
					current_batch.capture(derived, value, true);
					previous_batch?.capture(derived, value, true);
				} else derived.v = value;
				if (derived.deps === null) {
					set_signal_status(derived, CLEAN);
					return;
				}
			}
		}
		if (is_destroying_effect) return;
		if (batch_values !== null) {
			if (effect_tracking() || current_batch?.is_fork) batch_values.set(derived, value);
		} else update_derived_status(derived);
	}
	/**
	* @param {Derived} derived
	*/
	function freeze_derived_effects(derived) {
		if (derived.effects === null) return;
		for (const e of derived.effects) if (e.teardown || e.ac) {
			e.teardown?.();
			if (e.ac !== null) without_reactive_context(() => {
				/** @type {AbortController} */ e.ac.abort(STALE_REACTION);
				e.ac = null;
			});
			if (e.fn !== null) e.teardown = noop;
			remove_reactions(e, 0);
			destroy_effect_children(e);
		}
	}
	/**
	* @param {Derived} derived
	*/
	function unfreeze_derived_effects(derived) {
		if (derived.effects === null) return;
		for (const e of derived.effects) if (e.teardown && e.fn !== null) update_effect(e);
	}
	// node_modules/svelte/src/internal/client/reactivity/batch.js
	/** @import { Fork } from 'svelte' */
	/** @import { Derived, Effect, Reaction, Source, Value } from '#client' */
	/** @type {Batch | null} */
	var first_batch = null;
	/** @type {Batch | null} */
	var last_batch = null;
	/** @type {Batch | null} */
	var current_batch = null;
	/**
	* This is needed to avoid overwriting inputs
	* @type {Batch | null}
	*/
	var previous_batch = null;
	/**
	* When time travelling (i.e. working in one batch, while other batches
	* still have ongoing work), we ignore the real values of affected
	* signals in favour of their values within the batch
	* @type {Map<Value, any> | null}
	*/
	var batch_values = null;
	/** @type {Effect | null} */
	var last_scheduled_effect = null;
	var is_flushing_sync = false;
	var is_processing = false;
	/**
	* During traversal, this is an array. Newly created effects are (if not immediately
	* executed) pushed to this array, rather than going through the scheduling
	* rigamarole that would cause another turn of the flush loop.
	* @type {Effect[] | null}
	*/
	var collected_effects = null;
	/**
	* An array of effects that are marked during traversal as a result of a `set`
	* (not `internal_set`) call. These will be added to the next batch and
	* trigger another `batch.process()`
	* @type {Effect[] | null}
	* @deprecated when we get rid of legacy mode and stores, we can get rid of this
	*/
	var legacy_updates = null;
	var flush_count = 0;
	var uid = 1;
	var Batch = class Batch {
		id = uid++;
		/** True as soon as `#process` was called */
		started = false;
		linked = true;
		/** @type {Batch | null} */
		prev = null;
		/** @type {Batch | null} */
		next = null;
		/** @type {Map<Effect, ReturnType<typeof deferred<any>>>} */
		async_deriveds = /* @__PURE__ */ new Map();
		/**
		* The current values of any signals that are updated in this batch.
		* Tuple format: [value, is_derived] (note: is_derived is false for deriveds, too, if they were overridden via assignment)
		* The keys of this map are identical to `this.previous`
		* @type {Map<Value, [any, boolean]>}
		*/
		current = /* @__PURE__ */ new Map();
		/**
		* The values of any signals (sources and deriveds) that are updated in this batch _before_ those updates took place.
		* The keys of this map are identical to `this.current`
		* @type {Map<Value, any>}
		*/
		previous = /* @__PURE__ */ new Map();
		/**
		* When the batch is committed (and the DOM is updated), we need to remove old branches
		* and append new ones by calling the functions added inside (if/each/key/etc) blocks
		* @type {Set<(batch: Batch) => void>}
		*/
		#commit_callbacks = /* @__PURE__ */ new Set();
		/**
		* If a fork is discarded, we need to destroy any effects that are no longer needed
		* @type {Set<(batch: Batch) => void>}
		*/
		#discard_callbacks = /* @__PURE__ */ new Set();
		/**
		* The number of async effects that are currently in flight
		*/
		#pending = 0;
		/**
		* Async effects that are currently in flight, _not_ inside a pending boundary
		* @type {Map<Effect, number>}
		*/
		#blocking_pending = /* @__PURE__ */ new Map();
		/**
		* A deferred that resolves when the batch is committed, used with `settled()`
		* TODO replace with Promise.withResolvers once supported widely enough
		* @type {{ promise: Promise<void>, resolve: (value?: any) => void, reject: (reason: unknown) => void } | null}
		*/
		#deferred = null;
		/**
		* Effects that were scheduled in this batch but not yet 'resolved' into the
		* root effects that need to be flushed. Resolving — the upwards traversal that
		* marks the path to each effect on the shared effect tree (see #resolve) — is
		* deferred until the batch is processed, so that the markers are created and
		* consumed within a single traversal. Scheduling into other batches (which can
		* happen concurrently, e.g. while a batch is committed) can therefore never
		* observe (and be confused by) this batch's markers.
		* May contain duplicates — deduplication happens during resolving
		* @type {Effect[]}
		*/
		#scheduled = [];
		/**
		* Effects created while this batch was active.
		* @type {Effect[]}
		*/
		#new_effects = [];
		/**
		* Deferred effects (which run after async work has completed) and their status (DIRTY or MAYBE_DIRTY)
		* @type {Map<Effect, number>}
		*/
		#dirty_reactions = /* @__PURE__ */ new Map();
		/**
		* A map of branches that still exist, but will be destroyed when this batch
		* is committed — we skip over these during `process`.
		* The value contains child effects that were dirty/maybe_dirty before being reset,
		* so they can be rescheduled if the branch survives.
		* @type {Map<Effect, { d: Effect[], m: Effect[] }>}
		*/
		#skipped_branches = /* @__PURE__ */ new Map();
		/**
		* Inverse of #skipped_branches which we need to tell prior batches to unskip them when committing
		* @type {Set<Effect>}
		*/
		#unskipped_branches = /* @__PURE__ */ new Set();
		is_fork = false;
		#decrement_queued = false;
		constructor() {
			if (last_batch === null) first_batch = last_batch = this;
			else {
				last_batch.next = this;
				this.prev = last_batch;
			}
			last_batch = this;
		}
		#is_deferred() {
			if (this.is_fork) return true;
			for (const effect of this.#blocking_pending.keys()) if (!this.#is_skipped(effect)) return true;
			return false;
		}
		/**
		* Whether `effect` is inside a branch that this batch skips
		* @param {Effect} effect
		*/
		#is_skipped(effect) {
			for (var e = effect; e !== null; e = e.parent) if (this.#skipped_branches.has(e)) return true;
			return false;
		}
		/**
		* Add an effect to the #skipped_branches map and reset its children
		* @param {Effect} effect
		*/
		skip_effect(effect) {
			if (!this.#skipped_branches.has(effect)) this.#skipped_branches.set(effect, {
				d: [],
				m: []
			});
			this.#unskipped_branches.delete(effect);
		}
		/**
		* Remove an effect from the #skipped_branches map and reschedule
		* any tracked dirty/maybe_dirty child effects
		* @param {Effect} effect
		* @param {(e: Effect) => void} callback
		*/
		unskip_effect(effect, callback = (e) => this.schedule(e)) {
			var tracked = this.#skipped_branches.get(effect);
			if (tracked) {
				this.#skipped_branches.delete(effect);
				for (var e of tracked.d) {
					set_signal_status(e, DIRTY);
					callback(e);
				}
				for (e of tracked.m) {
					set_signal_status(e, MAYBE_DIRTY);
					callback(e);
				}
			}
			this.#unskipped_branches.add(effect);
		}
		/**
		* Convert the effects that were scheduled in this batch into the root effects
		* that need to be traversed, marking the path to each effect (by clearing the
		* `CLEAN` flag on ancestor branches) so that the traversal can find them.
		* This happens right before traversal rather than at scheduling time, so that
		* the markers left on the (shared) effect tree are created and consumed within
		* a single traversal — scheduling into other batches can never observe them
		* @returns {Effect[]}
		*/
		#resolve() {
			/** @type {Effect[]} */
			var roots = [];
			for (const effect of this.#scheduled) {
				if ((effect.f & 16384) !== 0 || (effect.f & 6144) === 0) continue;
				var e = effect;
				var covered = false;
				while (e.parent !== null) {
					e = e.parent;
					var flags = e.f;
					if ((flags & 96) !== 0) {
						if ((flags & 1024) === 0) {
							covered = true;
							break;
						}
						e.f ^= CLEAN;
					}
				}
				if (!covered) roots.push(e);
			}
			this.#scheduled = [];
			return roots;
		}
		#process() {
			this.started = true;
			for (const [e, status] of this.#dirty_reactions) {
				set_signal_status(e, status);
				this.schedule(e);
			}
			this.apply();
			/** @type {Effect[]} */
			var effects = collected_effects = [];
			/** @type {Effect[]} */
			var render_effects = [];
			/**
			* @type {Effect[]}
			* @deprecated when we get rid of legacy mode and stores, we can get rid of this
			*/
			var updates = legacy_updates = [];
			while (this.#scheduled.length > 0) {
				if (flush_count++ > 1e3) {
					this.#unlink();
					infinite_loop_guard();
				}
				for (const root of this.#resolve()) try {
					this.#traverse(root, effects, render_effects);
				} catch (e) {
					reset_all(root);
					if (!this.#is_deferred()) this.discard();
					throw e;
				}
			}
			current_batch = null;
			if (updates.length > 0) {
				var batch = Batch.ensure();
				for (const e of updates) batch.schedule(e);
			}
			collected_effects = null;
			legacy_updates = null;
			if (this.#is_deferred()) {
				this.#defer_effects(render_effects);
				this.#defer_effects(effects);
				for (const [e, t] of this.#skipped_branches) reset_branch(e, t);
				if (updates.length > 0)
 /** @type {Batch} */ current_batch.#process();
				return;
			}
			const earlier_batch = this.#find_earlier_batch();
			if (earlier_batch) {
				this.#defer_effects(render_effects);
				this.#defer_effects(effects);
				earlier_batch.#merge(this);
				return;
			}
			this.#dirty_reactions.clear();
			for (const fn of this.#commit_callbacks) fn(this);
			this.#commit_callbacks.clear();
			previous_batch = this;
			flush_queued_effects(render_effects);
			flush_queued_effects(effects);
			previous_batch = null;
			this.#deferred?.resolve();
			var next_batch = current_batch;
			if (this.#pending === 0 && (this.#scheduled.length === 0 || next_batch !== null)) {
				this.#unlink();
				if (async_mode_flag) {
					this.#commit();
					current_batch = next_batch;
				}
			}
			if (next_batch !== null) {
				old_values.clear();
				next_batch.#process();
			}
		}
		/**
		* Traverse the effect tree, executing effects or stashing
		* them for later execution as appropriate
		* @param {Effect} root
		* @param {Effect[]} effects
		* @param {Effect[]} render_effects
		*/
		#traverse(root, effects, render_effects) {
			root.f ^= CLEAN;
			var effect = root.first;
			while (effect !== null) {
				var flags = effect.f;
				var is_branch = (flags & 96) !== 0;
				if (!(is_branch && (flags & 1024) !== 0 || (flags & 8192) !== 0 || this.#skipped_branches.has(effect)) && effect.fn !== null) {
					if (is_branch) effect.f ^= CLEAN;
					else if ((flags & 4) !== 0) effects.push(effect);
					else if (async_mode_flag && (flags & 16777224) !== 0) render_effects.push(effect);
					else if (is_dirty(effect)) {
						if ((flags & 16) !== 0) this.add_dirty_reaction(effect, MAYBE_DIRTY);
						update_effect(effect);
					}
					var child = effect.first;
					if (child !== null) {
						effect = child;
						continue;
					}
				}
				while (effect !== null) {
					var next = effect.next;
					if (next !== null) {
						effect = next;
						break;
					}
					effect = effect.parent;
				}
			}
		}
		#find_earlier_batch() {
			for (var batch = this.prev; batch !== null; batch = batch.prev) if (!batch.is_fork && this.#intersects(batch)) return batch;
			return null;
		}
		/** @param {Batch} batch */
		#intersects(batch) {
			for (const [source, [, is_derived]] of this.current) {
				if (is_derived) continue;
				if (batch.current.has(source)) return true;
			}
			return false;
		}
		/**
		* @param {Batch} batch
		*/
		#merge(batch) {
			for (const [source, value] of batch.current) {
				if (!this.previous.has(source) && batch.previous.has(source)) this.previous.set(source, batch.previous.get(source));
				this.current.set(source, value);
			}
			for (const [effect, deferred] of batch.async_deriveds) {
				const d = this.async_deriveds.get(effect);
				if (d) deferred.promise.then(d.resolve).catch(d.reject);
			}
			batch.async_deriveds.clear();
			this.transfer_reactions(batch.#dirty_reactions);
			/**
			* mark all effects that depend on `batch.current`, except the
			* async effects that we just resolved (TODO unless they depend
			* on values in this batch that are NOT in the later batch?).
			* Through this we also will populate the correct #skipped_branches,
			* oncommit callbacks etc, so we don't need to merge them separately.
			* @param {Value} value
			*/
			const mark = (value) => {
				var reactions = value.reactions;
				if (reactions === null) return;
				if ((value.f & 2) !== 0 && (value.f & 6144) === 0) return;
				for (const reaction of reactions) {
					var flags = reaction.f;
					if ((flags & 2) !== 0) mark(reaction);
					else {
						var effect = reaction;
						if (flags & 4194320 && !this.async_deriveds.has(effect)) {
							this.#dirty_reactions.delete(effect);
							set_signal_status(effect, DIRTY);
							this.schedule(effect);
						}
					}
				}
			};
			for (const source of this.current.keys()) mark(source);
			this.oncommit(() => batch.discard());
			batch.#unlink();
			current_batch = this;
			this.#process();
		}
		/**
		* @param {Effect[]} effects
		*/
		#defer_effects(effects) {
			for (var i = 0; i < effects.length; i += 1) defer_effect(effects[i], this.#dirty_reactions);
		}
		/**
		* Associate a change to a given source with the current
		* batch, noting its previous and current values
		* @param {Value} source
		* @param {any} value
		* @param {boolean} [is_derived]
		*/
		capture(source, value, is_derived = false) {
			if (source.v !== UNINITIALIZED && !this.previous.has(source)) this.previous.set(source, source.v);
			if ((source.f & 8388608) === 0) {
				this.current.set(source, [value, is_derived]);
				batch_values?.set(source, value);
			}
			if (!this.is_fork) source.v = value;
		}
		activate() {
			current_batch = this;
		}
		deactivate() {
			current_batch = null;
			batch_values = null;
		}
		flush() {
			try {
				is_processing = true;
				current_batch = this;
				this.#process();
			} finally {
				flush_count = 0;
				last_scheduled_effect = null;
				collected_effects = null;
				legacy_updates = null;
				is_processing = false;
				current_batch = null;
				batch_values = null;
				old_values.clear();
			}
		}
		discard() {
			for (const fn of this.#discard_callbacks) fn(this);
			this.#discard_callbacks.clear();
			for (const deferred of this.async_deriveds.values()) deferred.reject(OBSOLETE);
			this.#unlink();
			this.#deferred?.resolve();
		}
		/**
		* @param {Effect} effect
		*/
		register_created_effect(effect) {
			this.#new_effects.push(effect);
		}
		#commit() {
			for (let batch = first_batch; batch !== null; batch = batch.next) {
				var is_earlier = batch.id < this.id;
				/** @type {Source[]} */
				var sources = [];
				for (const [source, [value, is_derived]] of this.current) {
					if (batch.current.has(source)) {
						var batch_value = batch.current.get(source)[0];
						if (is_earlier && value !== batch_value) batch.current.set(source, [value, is_derived]);
						else continue;
					}
					sources.push(source);
				}
				if (is_earlier) for (const [effect, deferred] of this.async_deriveds) {
					const d = batch.async_deriveds.get(effect);
					if (d) deferred.promise.then(d.resolve).catch(d.reject);
				}
				var current = [...batch.current.keys()].filter((source) => !batch.current.get(source)[1]);
				if (!batch.started || current.length === 0) continue;
				var others = current.filter((source) => !this.current.has(source));
				if (others.length === 0) {
					if (is_earlier) batch.discard();
				} else if (sources.length > 0) {
					if (is_earlier) for (const unskipped of this.#unskipped_branches) batch.unskip_effect(unskipped, (e) => {
						if ((e.f & 4194320) !== 0) batch.schedule(e);
						else batch.#defer_effects([e]);
					});
					batch.activate();
					/** @type {Set<Value>} */
					var marked = /* @__PURE__ */ new Set();
					/** @type {Map<Reaction, boolean>} */
					var checked = /* @__PURE__ */ new Map();
					for (var source of sources) mark_effects(source, others, marked, checked);
					checked = /* @__PURE__ */ new Map();
					var current_unequal = [...batch.current].filter(([c, v1]) => {
						const v2 = this.current.get(c);
						if (!v2) return true;
						return v2[0] !== v1[0] || v2[1] !== v1[1];
					}).map(([c]) => c);
					if (current_unequal.length > 0) {
						for (const effect of this.#new_effects) if ((effect.f & 155648) === 0 && depends_on(effect, current_unequal, checked)) {
							if ((effect.f & 4194320) !== 0) {
								set_signal_status(effect, DIRTY);
								batch.schedule(effect);
							} else batch.add_dirty_reaction(effect, DIRTY);
						}
					}
					if (batch.#scheduled.length > 0 && !batch.#decrement_queued) {
						batch.apply();
						for (var root of batch.#resolve()) batch.#traverse(root, [], []);
					}
					batch.deactivate();
				}
			}
		}
		/**
		* @param {boolean} blocking
		* @param {Effect} effect
		*/
		increment(blocking, effect) {
			this.#pending += 1;
			if (blocking) {
				let blocking_pending_count = this.#blocking_pending.get(effect) ?? 0;
				this.#blocking_pending.set(effect, blocking_pending_count + 1);
			}
		}
		/**
		* @param {boolean} blocking
		* @param {Effect} effect
		*/
		decrement(blocking, effect) {
			this.#pending -= 1;
			if (blocking) {
				let blocking_pending_count = this.#blocking_pending.get(effect) ?? 0;
				if (blocking_pending_count === 1) this.#blocking_pending.delete(effect);
				else this.#blocking_pending.set(effect, blocking_pending_count - 1);
			}
			if (this.#decrement_queued) return;
			this.#decrement_queued = true;
			queue_micro_task(() => {
				this.#decrement_queued = false;
				if (this.linked) this.flush();
			});
		}
		/**
		* @param {Map<Effect, number>} dirty_reactions
		*/
		transfer_reactions(dirty_reactions) {
			for (const [effect, status] of dirty_reactions) this.add_dirty_reaction(effect, status);
			dirty_reactions.clear();
		}
		/**
		* @param {Effect} effect
		* @param {number} status
		*/
		add_dirty_reaction(effect, status) {
			if (status === 2048 || this.#dirty_reactions.get(effect) !== 2048) this.#dirty_reactions.set(effect, status);
		}
		/** @param {(batch: Batch) => void} fn */
		oncommit(fn) {
			this.#commit_callbacks.add(fn);
		}
		/** @param {(batch: Batch) => void} fn */
		ondiscard(fn) {
			this.#discard_callbacks.add(fn);
		}
		settled() {
			return (this.#deferred ??= deferred()).promise;
		}
		static ensure() {
			if (current_batch === null) {
				const batch = current_batch = new Batch();
				if (!is_processing && !is_flushing_sync) queue_micro_task(() => {
					if (!batch.started) batch.flush();
				});
			}
			return current_batch;
		}
		apply() {
			if (!async_mode_flag || !this.is_fork && this.prev === null && this.next === null) {
				batch_values = null;
				return;
			}
			batch_values = /* @__PURE__ */ new Map();
			for (const [source, [value]] of this.current) batch_values.set(source, value);
			for (let batch = first_batch; batch !== null; batch = batch.next) {
				if (batch === this || batch.is_fork) continue;
				if (batch.id >= this.id || !batch.#intersects(this)) {
					for (const [source, previous] of batch.previous) if (!batch_values.has(source)) batch_values.set(source, previous);
				}
			}
		}
		/**
		*
		* @param {Effect} effect
		*/
		schedule(effect) {
			last_scheduled_effect = effect;
			if (effect.b?.is_pending && (effect.f & 16777228) !== 0 && (effect.f & 32768) === 0) {
				effect.b.defer_effect(effect);
				return;
			}
			this.#scheduled.push(effect);
		}
		#unlink() {
			if (!this.linked) return;
			var prev = this.prev;
			var next = this.next;
			if (prev === null) first_batch = next;
			else prev.next = next;
			if (next === null) last_batch = prev;
			else next.prev = prev;
			this.linked = false;
		}
	};
	/**
	* Synchronously flush any pending updates.
	* Returns void if no callback is provided, otherwise returns the result of calling the callback.
	* @template [T=void]
	* @param {(() => T) | undefined} [fn]
	* @returns {T}
	*/
	function flushSync(fn) {
		var was_flushing_sync = is_flushing_sync;
		var prev_previous_batch = previous_batch;
		previous_batch = null;
		is_flushing_sync = true;
		try {
			var result;
			if (fn) {
				flushSync();
				result = fn();
			}
			while (true) {
				flush_tasks();
				if (current_batch === null) return result;
				current_batch.flush();
			}
		} finally {
			is_flushing_sync = was_flushing_sync;
			previous_batch = prev_previous_batch;
		}
	}
	function infinite_loop_guard() {
		try {
			effect_update_depth_exceeded();
		} catch (error) {
			invoke_error_boundary(error, last_scheduled_effect);
		}
	}
	/** @type {Set<Effect> | null} */
	var eager_block_effects = null;
	/**
	* @param {Array<Effect>} effects
	* @returns {void}
	*/
	function flush_queued_effects(effects) {
		var length = effects.length;
		if (length === 0) return;
		var i = 0;
		while (i < length) {
			var effect = effects[i++];
			if ((effect.f & 24576) === 0 && is_dirty(effect)) {
				eager_block_effects = /* @__PURE__ */ new Set();
				update_effect(effect);
				if (effect.deps === null && effect.first === null && effect.nodes === null && effect.teardown === null && effect.ac === null) unlink_effect(effect);
				if (eager_block_effects?.size > 0) {
					old_values.clear();
					for (const e of eager_block_effects) {
						if ((e.f & 24576) !== 0) continue;
						/** @type {Effect[]} */
						const ordered_effects = [e];
						let ancestor = e.parent;
						while (ancestor !== null) {
							if (eager_block_effects.has(ancestor)) {
								eager_block_effects.delete(ancestor);
								ordered_effects.push(ancestor);
							}
							ancestor = ancestor.parent;
						}
						for (let j = ordered_effects.length - 1; j >= 0; j--) {
							const e = ordered_effects[j];
							if ((e.f & 24576) !== 0) continue;
							update_effect(e);
						}
					}
					eager_block_effects.clear();
				}
			}
		}
		eager_block_effects = null;
	}
	/**
	* This is similar to `mark_reactions`, but it only marks async/block effects
	* depending on `value` and at least one of the other `sources`, so that
	* these effects can re-run after another batch has been committed
	* @param {Value} value
	* @param {Source[]} sources
	* @param {Set<Value>} marked
	* @param {Map<Reaction, boolean>} checked
	*/
	function mark_effects(value, sources, marked, checked) {
		if (marked.has(value)) return;
		marked.add(value);
		if (value.reactions !== null) for (const reaction of value.reactions) {
			const flags = reaction.f;
			if ((flags & 2) !== 0) mark_effects(reaction, sources, marked, checked);
			else if ((flags & 4194320) !== 0 && (flags & 2048) === 0 && depends_on(reaction, sources, checked)) {
				set_signal_status(reaction, DIRTY);
				schedule_effect(reaction);
			}
		}
	}
	/**
	* @param {Reaction} reaction
	* @param {Source[]} sources
	* @param {Map<Reaction, boolean>} checked
	*/
	function depends_on(reaction, sources, checked) {
		const depends = checked.get(reaction);
		if (depends !== void 0) return depends;
		if (reaction.deps !== null) for (const dep of reaction.deps) {
			if (includes.call(sources, dep)) return true;
			if ((dep.f & 2) !== 0 && depends_on(dep, sources, checked)) {
				checked.set(dep, true);
				return true;
			}
		}
		checked.set(reaction, false);
		return false;
	}
	/**
	* @param {Effect} effect
	* @returns {void}
	*/
	function schedule_effect(effect) {
		/** @type {Batch} */ current_batch.schedule(effect);
	}
	/**
	* Mark all the effects inside a skipped branch CLEAN, so that
	* they can be correctly rescheduled later. Tracks dirty and maybe_dirty
	* effects so they can be rescheduled if the branch survives.
	* @param {Effect} effect
	* @param {{ d: Effect[], m: Effect[] }} tracked
	*/
	function reset_branch(effect, tracked) {
		if ((effect.f & 32) !== 0 && (effect.f & 1024) !== 0) return;
		if ((effect.f & 2048) !== 0) tracked.d.push(effect);
		else if ((effect.f & 4096) !== 0) tracked.m.push(effect);
		set_signal_status(effect, CLEAN);
		var e = effect.first;
		while (e !== null) {
			reset_branch(e, tracked);
			e = e.next;
		}
	}
	/**
	* Mark an entire effect tree clean following an error
	* @param {Effect} effect
	*/
	function reset_all(effect) {
		set_signal_status(effect, CLEAN);
		var e = effect.first;
		while (e !== null) {
			reset_all(e);
			e = e.next;
		}
	}
	// node_modules/svelte/src/internal/client/reactivity/sources.js
	/** @import { Derived, Effect, Source, Value } from '#client' */
	/** @type {Set<Effect>} */
	var eager_effects = /* @__PURE__ */ new Set();
	/** @type {Map<Value, any>} */
	var old_values = /* @__PURE__ */ new Map();
	var eager_effects_deferred = false;
	/**
	* @template V
	* @param {V} v
	* @param {Error | null} [stack]
	* @returns {Source<V>}
	*/
	function source(v, stack) {
		return {
			f: 0,
			v,
			reactions: null,
			equals,
			rv: 0,
			wv: 0
		};
	}
	/**
	* @template V
	* @param {V} v
	* @param {Error | null} [stack]
	*/
	/*#__NO_SIDE_EFFECTS__*/
	function state(v, stack) {
		const s = source(v, stack);
		push_reaction_value(s);
		return s;
	}
	/**
	* @template V
	* @param {V} initial_value
	* @param {boolean} [immutable]
	* @returns {Source<V>}
	*/
	/*#__NO_SIDE_EFFECTS__*/
	function mutable_source(initial_value, immutable = false, trackable = true) {
		const s = source(initial_value);
		if (!immutable) s.equals = safe_equals;
		if (legacy_mode_flag && trackable && component_context !== null && component_context.l !== null) (component_context.l.s ??= []).push(s);
		return s;
	}
	/**
	* @template V
	* @param {Value<V>} source
	* @param {V} value
	* @param {boolean} [should_proxy]
	* @returns {V}
	*/
	function set(source, value, should_proxy = false) {
		if (active_reaction !== null && (!untracking || (active_reaction.f & 131072) !== 0) && is_runes() && (active_reaction.f & 4325394) !== 0 && (current_sources === null || !current_sources.has(source))) state_unsafe_mutation();
		return internal_set(source, should_proxy ? proxy(value) : value, legacy_updates);
	}
	/**
	* A set of signals we have already seen while traversing in mark_reactions.
	* Not always set to balance the common case of sources only having a couple
	* of (transitive) dependencies (where always creating a Set would be bad for perf)
	* with the edge case of extremely deep or wide dependency arrays with cycles.
	* @type {Set<any> | null}
	*/
	var seen = null;
	/** Number of transitive dependencies, see {@link seen} for more info */
	var count_deps = 0;
	/**
	* @template V
	* @param {Value<V>} source
	* @param {V} value
	* @param {Effect[] | null} [updated_during_traversal]
	* @returns {V}
	*/
	function internal_set(source, value, updated_during_traversal = null) {
		if (!source.equals(value)) {
			if (is_destroying_effect) old_values.set(source, value);
			else if (!old_values.has(source)) old_values.set(source, source.v);
			var batch = Batch.ensure();
			batch.capture(source, value);
			if ((source.f & 2) !== 0) {
				const derived = source;
				if ((source.f & 2048) !== 0) execute_derived(derived);
				if (batch_values === null) update_derived_status(derived);
			}
			source.wv = increment_write_version();
			seen = null;
			count_deps = 0;
			mark_reactions(source, DIRTY, updated_during_traversal);
			seen = null;
			if (is_runes() && active_effect !== null && (active_effect.f & 1024) !== 0 && (active_effect.f & 96) === 0) {
				if (untracked_writes === null) set_untracked_writes([source]);
				else untracked_writes.push(source);
			}
			if (!batch.is_fork && eager_effects.size > 0 && !eager_effects_deferred) flush_eager_effects();
		}
		return value;
	}
	function flush_eager_effects() {
		eager_effects_deferred = false;
		for (const effect of eager_effects) {
			if ((effect.f & 1024) !== 0) set_signal_status(effect, MAYBE_DIRTY);
			let dirty;
			try {
				dirty = is_dirty(effect);
			} catch {
				dirty = true;
			}
			if (dirty) update_effect(effect);
		}
		eager_effects.clear();
	}
	/**
	* Silently (without using `get`) increment a source
	* @param {Source<number>} source
	*/
	function increment(source) {
		set(source, source.v + 1);
	}
	/**
	* @param {Value} signal
	* @param {number} status should be DIRTY or MAYBE_DIRTY
	* @param {Effect[] | null} updated_during_traversal
	* @returns {void}
	*/
	function mark_reactions(signal, status, updated_during_traversal) {
		var reactions = signal.reactions;
		if (reactions === null) return;
		var runes = is_runes();
		var length = reactions.length;
		count_deps += length;
		if (count_deps > 1e5 && seen === null) seen = /* @__PURE__ */ new Set();
		if (seen !== null) {
			if (seen.has(signal)) return;
			seen.add(signal);
		}
		for (var i = 0; i < length; i++) {
			var reaction = reactions[i];
			var flags = reaction.f;
			if (!runes && reaction === active_effect) continue;
			var not_dirty = (flags & DIRTY) === 0;
			if (not_dirty) set_signal_status(reaction, status);
			if ((flags & 131072) !== 0) eager_effects.add(reaction);
			else if ((flags & 2) !== 0) {
				var derived = reaction;
				batch_values?.delete(derived);
				mark_reactions(derived, MAYBE_DIRTY, updated_during_traversal);
			} else if (not_dirty) {
				var effect = reaction;
				if ((flags & 16) !== 0 && eager_block_effects !== null) eager_block_effects.add(effect);
				if (updated_during_traversal !== null) updated_during_traversal.push(effect);
				else schedule_effect(effect);
			}
		}
	}
	/**
	* @template T
	* @param {T} value
	* @returns {T}
	*/
	function proxy(value) {
		if (typeof value !== "object" || value === null || STATE_SYMBOL in value || COMPONENT_SYMBOL in value) return value;
		const prototype = get_prototype_of(value);
		if (prototype !== object_prototype && prototype !== array_prototype) return value;
		/** @type {Map<any, Source<any>>} */
		var sources = /* @__PURE__ */ new Map();
		var is_proxied_array = is_array(value);
		var version = /* @__PURE__ */ state(0);
		var stack = null;
		var parent_version = update_version;
		/**
		* Executes the proxy in the context of the reaction it was originally created in, if any
		* @template T
		* @param {() => T} fn
		*/
		var with_parent = (fn) => {
			if (update_version === parent_version) return fn();
			var reaction = active_reaction;
			var version = update_version;
			set_active_reaction(null);
			set_update_version(parent_version);
			var result = fn();
			set_active_reaction(reaction);
			set_update_version(version);
			return result;
		};
		if (is_proxied_array) sources.set("length", /* @__PURE__ */ state(
			/** @type {any[]} */
			value.length,
			stack
		));
		return new Proxy(value, {
			defineProperty(_, prop, descriptor) {
				if (!("value" in descriptor) || descriptor.configurable === false || descriptor.enumerable === false || descriptor.writable === false) state_descriptors_fixed();
				var s = sources.get(prop);
				if (s === void 0) with_parent(() => {
					var s = /* @__PURE__ */ state(descriptor.value, stack);
					sources.set(prop, s);
					return s;
				});
				else set(s, descriptor.value, true);
				return true;
			},
			deleteProperty(target, prop) {
				var s = sources.get(prop);
				if (s === void 0) {
					if (prop in target) {
						const s = with_parent(() => /* @__PURE__ */ state(UNINITIALIZED, stack));
						sources.set(prop, s);
						increment(version);
					}
				} else {
					set(s, UNINITIALIZED);
					increment(version);
				}
				return true;
			},
			get(target, prop, receiver) {
				if (prop === STATE_SYMBOL) return value;
				var s = sources.get(prop);
				var exists = prop in target;
				if (s === void 0 && (!exists || get_descriptor(target, prop)?.writable)) {
					s = with_parent(() => {
						return /* @__PURE__ */ state(proxy(exists ? target[prop] : UNINITIALIZED), stack);
					});
					sources.set(prop, s);
				}
				if (s !== void 0) {
					var v = get(s);
					return v === UNINITIALIZED ? void 0 : v;
				}
				return Reflect.get(target, prop, receiver);
			},
			getOwnPropertyDescriptor(target, prop) {
				this.has?.(target, prop);
				var descriptor = Reflect.getOwnPropertyDescriptor(target, prop);
				var s = sources.get(prop);
				if (s !== void 0) {
					var value = get(s);
					if (value === UNINITIALIZED) return;
					if (descriptor && "value" in descriptor) descriptor.value = value;
					else return {
						enumerable: true,
						configurable: true,
						value,
						writable: true
					};
				}
				return descriptor;
			},
			has(target, prop) {
				if (prop === STATE_SYMBOL) return true;
				var s = sources.get(prop);
				var has = s !== void 0 && s.v !== UNINITIALIZED || Reflect.has(target, prop);
				if (s !== void 0 || (active_effect !== null || active_reaction !== null) && (!has || get_descriptor(target, prop)?.writable)) {
					if (s === void 0) {
						s = with_parent(() => {
							return /* @__PURE__ */ state(has ? proxy(target[prop]) : UNINITIALIZED, stack);
						});
						sources.set(prop, s);
					}
					if (get(s) === UNINITIALIZED) return false;
				}
				return has;
			},
			set(target, prop, value, receiver) {
				var s = sources.get(prop);
				var has = prop in target;
				if (is_proxied_array && prop === "length") for (var i = value; i < s.v; i += 1) {
					var other_s = sources.get(i + "");
					if (other_s !== void 0) set(other_s, UNINITIALIZED);
					else if (i in target) {
						other_s = with_parent(() => /* @__PURE__ */ state(UNINITIALIZED, stack));
						sources.set(i + "", other_s);
					}
				}
				if (s === void 0) {
					if (!has || get_descriptor(target, prop)?.writable) {
						s = with_parent(() => /* @__PURE__ */ state(void 0, stack));
						set(s, proxy(value));
						sources.set(prop, s);
					}
				} else {
					has = s.v !== UNINITIALIZED;
					var p = with_parent(() => proxy(value));
					set(s, p);
				}
				var descriptor = Reflect.getOwnPropertyDescriptor(target, prop);
				if (descriptor?.set) descriptor.set.call(receiver, value);
				if (!has) {
					if (is_proxied_array && typeof prop === "string") {
						var ls = sources.get("length");
						var n = Number(prop);
						if (Number.isInteger(n) && n >= ls.v) set(ls, n + 1);
					}
					increment(version);
				}
				return true;
			},
			ownKeys(target) {
				get(version);
				var own_keys = Reflect.ownKeys(target).filter((key) => {
					var source = sources.get(key);
					return source === void 0 || source.v !== UNINITIALIZED;
				});
				for (var [key, source] of sources) if (source.v !== UNINITIALIZED && !(key in target)) own_keys.push(key);
				return own_keys;
			},
			setPrototypeOf() {
				state_prototype_fixed();
			}
		});
	}
	/**
	* @param {any} value
	*/
	function get_proxied_value(value) {
		try {
			if (value !== null && typeof value === "object" && STATE_SYMBOL in value) return value[STATE_SYMBOL];
		} catch {}
		return value;
	}
	/**
	* @param {any} a
	* @param {any} b
	*/
	function is(a, b) {
		return Object.is(get_proxied_value(a), get_proxied_value(b));
	}
	// node_modules/svelte/src/internal/client/dom/operations.js
	/** @import { Effect, TemplateNode } from '#client' */
	/** @type {Window} */
	var $window;
	/** @type {boolean} */
	var is_firefox;
	/** @type {() => Node | null} */
	var first_child_getter;
	/** @type {() => Node | null} */
	var next_sibling_getter;
	/**
	* Initialize these lazily to avoid issues when using the runtime in a server context
	* where these globals are not available while avoiding a separate server entry point
	*/
	function init_operations() {
		if ($window !== void 0) return;
		$window = window;
		is_firefox = /Firefox/.test(navigator.userAgent);
		var element_prototype = Element.prototype;
		var node_prototype = Node.prototype;
		var text_prototype = Text.prototype;
		first_child_getter = get_descriptor(node_prototype, "firstChild").get;
		next_sibling_getter = get_descriptor(node_prototype, "nextSibling").get;
		if (is_extensible(element_prototype)) {
			/** @type {any} */ element_prototype[CLASS_CACHE] = void 0;
			/** @type {any} */ element_prototype[ATTRIBUTES_CACHE] = null;
			/** @type {any} */ element_prototype[STYLE_CACHE] = void 0;
			element_prototype.__e = void 0;
		}
		if (is_extensible(text_prototype))
 /** @type {any} */ text_prototype[TEXT_CACHE] = void 0;
	}
	/**
	* @param {string} value
	* @returns {Text}
	*/
	function create_text(value = "") {
		return document.createTextNode(value);
	}
	/**
	* @template {Node} N
	* @param {N} node
	*/
	/*@__NO_SIDE_EFFECTS__*/
	function get_first_child(node) {
		return first_child_getter.call(node);
	}
	/**
	* @template {Node} N
	* @param {N} node
	*/
	/*@__NO_SIDE_EFFECTS__*/
	function get_next_sibling(node) {
		return next_sibling_getter.call(node);
	}
	/**
	* Don't mark this as side-effect-free, hydration needs to walk all nodes
	* @template {Node} N
	* @param {N} node
	* @param {boolean} is_text
	* @returns {TemplateNode | null}
	*/
	function child(node, is_text) {
		return /* @__PURE__ */ get_first_child(node);
	}
	/**
	* Don't mark this as side-effect-free, hydration needs to walk all nodes
	* @param {TemplateNode} node
	* @param {boolean} [is_text]
	* @returns {TemplateNode | null}
	*/
	function first_child(node, is_text = false) {
		var first = /* @__PURE__ */ get_first_child(node);
		if (first instanceof Comment && first.data === "") return /* @__PURE__ */ get_next_sibling(first);
		return first;
	}
	/**
	* `child`, for the very common case of an element with exactly one child. Resetting the
	* hydration cursor is part of the same step, so the compiler doesn't have to emit a
	* separate `reset` call for every `<p>{text}</p>` in an app.
	* Don't mark this as side-effect-free, hydration needs to walk all nodes
	* @param {TemplateNode} node
	* @param {boolean} [is_text]
	* @returns {TemplateNode | null}
	*/
	function only_child(node, is_text = false) {
		return /* @__PURE__ */ get_first_child(node);
	}
	/**
	* Don't mark this as side-effect-free, hydration needs to walk all nodes
	* @param {TemplateNode} node
	* @param {number} count
	* @param {boolean} is_text
	* @returns {TemplateNode | null}
	*/
	function sibling(node, count = 1, is_text = false) {
		let next_sibling = node;
		while (count--) next_sibling = /* @__PURE__ */ get_next_sibling(next_sibling);
		return next_sibling;
	}
	/**
	* @template {Node} N
	* @param {N} node
	* @returns {void}
	*/
	function clear_text_content(node) {
		node.textContent = "";
	}
	/**
	* Returns `true` if we're updating the current block, for example `condition` in
	* an `{#if condition}` block just changed. In this case, the branch should be
	* appended (or removed) at the same time as other updates within the
	* current `<svelte:boundary>`
	*/
	function should_defer_append() {
		if (!async_mode_flag) return false;
		if (eager_block_effects !== null) return false;
		return (active_effect.f & REACTION_RAN) !== 0;
	}
	/**
	* Branching here is intentional and load-bearing for perf. `createElement(tag)`
	* hits a fast path in Blink that `createElementNS(NAMESPACE_HTML, tag)` doesn't,
	* and passing an explicit `undefined` as the trailing options arg measurably
	* slows both APIs. Funnelling every case through a single `createElementNS(ns,
	* tag, options)` call would be smaller but slower on the HTML path.
	*
	* @template {keyof HTMLElementTagNameMap | string} T
	* @param {T} tag
	* @param {string} [namespace]
	* @param {string} [is]
	* @returns {T extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[T] : Element}
	*/
	function create_element(tag, namespace, is) {
		if (namespace == null || namespace === "http://www.w3.org/1999/xhtml") return is ? document.createElement(tag, { is }) : document.createElement(tag);
		return is ? document.createElementNS(namespace, tag, { is }) : document.createElementNS(namespace, tag);
	}
	function create_fragment() {
		return document.createDocumentFragment();
	}
	/**
	* @param {string} data
	* @returns
	*/
	function create_comment(data = "") {
		return document.createComment(data);
	}
	/**
	* @param {Element} element
	* @param {string} key
	* @param {string} value
	* @returns
	*/
	function set_attribute$1(element, key, value = "") {
		if (key.startsWith("xlink:")) {
			element.setAttributeNS("http://www.w3.org/1999/xlink", key, value);
			return;
		}
		return element.setAttribute(key, value);
	}
	/**
	* @param {unknown} error
	*/
	function handle_error(error) {
		var effect = active_effect;
		if (effect === null) {
			/** @type {Derived} */ active_reaction.f |= ERROR_VALUE;
			return error;
		}
		if ((effect.f & 32768) === 0 && (effect.f & 4) === 0) throw error;
		invoke_error_boundary(error, effect);
	}
	/**
	* @param {unknown} error
	* @param {Effect | null} effect
	*/
	function invoke_error_boundary(error, effect) {
		if (error === HYDRATION_ERROR) throw error;
		if (effect !== null && (effect.f & 16384) !== 0) return;
		while (effect !== null) {
			if ((effect.f & 128) !== 0 && (effect.f & 33570816) === 0) {
				if ((effect.f & 32768) === 0) throw error;
				try {
					/** @type {Boundary} */ effect.b.error(error);
					return;
				} catch (e) {
					error = e;
				}
			}
			effect = effect.parent;
		}
		throw error;
	}
	// node_modules/svelte/src/internal/client/reactivity/effects.js
	/** @import { Blocker, ComponentContext, ComponentContextLegacy, Derived, Effect, TemplateNode, TransitionManager } from '#client' */
	/**
	* @param {'$effect' | '$effect.pre' | '$inspect'} rune
	*/
	function validate_effect(rune) {
		if (active_effect === null) {
			if (active_reaction === null) effect_orphan(rune);
			effect_in_unowned_derived();
		}
		if (is_destroying_effect) effect_in_teardown(rune);
	}
	/**
	* @param {Effect} effect
	* @param {Effect} parent_effect
	*/
	function push_effect(effect, parent_effect) {
		var parent_last = parent_effect.last;
		if (parent_last === null) parent_effect.last = parent_effect.first = effect;
		else {
			parent_last.next = effect;
			effect.prev = parent_last;
			parent_effect.last = effect;
		}
	}
	/**
	* @param {number} type
	* @param {null | (() => void | (() => void))} fn
	* @returns {Effect}
	*/
	function create_effect(type, fn) {
		var parent = active_effect;
		if (parent !== null && (parent.f & 8192) !== 0) type |= INERT;
		/** @type {Effect} */
		var effect = {
			ctx: component_context,
			deps: null,
			nodes: null,
			f: type | DIRTY | 512,
			first: null,
			fn,
			last: null,
			next: null,
			parent,
			b: parent && parent.b,
			prev: null,
			teardown: null,
			wv: 0,
			ac: null
		};
		current_batch?.register_created_effect(effect);
		/** @type {Effect | null} */
		var e = effect;
		if ((type & 4) !== 0) {
			if (collected_effects !== null) collected_effects.push(effect);
			else Batch.ensure().schedule(effect);
		} else if (fn !== null) {
			try {
				update_effect(effect);
			} catch (e) {
				destroy_effect(effect);
				throw e;
			}
			if (e.deps === null && e.teardown === null && e.nodes === null && e.first === e.last && (e.f & 524288) === 0) {
				e = e.first;
				if ((type & 16) !== 0 && (type & 65536) !== 0 && e !== null) e.f |= EFFECT_TRANSPARENT;
			}
		}
		if (e !== null) {
			e.parent = parent;
			if (parent !== null) push_effect(e, parent);
			if (active_reaction !== null && (active_reaction.f & 2) !== 0 && (type & 64) === 0) {
				var derived = active_reaction;
				(derived.effects ??= []).push(e);
			}
		}
		return effect;
	}
	/**
	* Internal representation of `$effect.tracking()`
	* @returns {boolean}
	*/
	function effect_tracking() {
		return active_reaction !== null && !untracking;
	}
	/**
	* @param {() => void} fn
	*/
	function teardown(fn) {
		const effect = create_effect(8, null);
		set_signal_status(effect, CLEAN);
		effect.teardown = fn;
		return effect;
	}
	/**
	* Internal representation of `$effect(...)`
	* @param {() => void | (() => void)} fn
	*/
	function user_effect(fn) {
		validate_effect("$effect");
		var flags = active_effect.f;
		if (!active_reaction && (flags & 32) !== 0 && component_context !== null && !component_context.i) {
			var context = component_context;
			(context.e ??= []).push(fn);
		} else return create_user_effect(fn);
	}
	/**
	* @param {() => void | (() => void)} fn
	*/
	function create_user_effect(fn) {
		return create_effect(4 | USER_EFFECT, fn);
	}
	/**
	* An effect root whose children can transition out
	* @param {() => void} fn
	* @returns {(options?: { outro?: boolean }) => Promise<void>}
	*/
	function component_root(fn) {
		Batch.ensure();
		const effect = create_effect(64 | EFFECT_PRESERVED, fn);
		return (options = {}) => {
			return new Promise((fulfil) => {
				if (options.outro) pause_effect(effect, () => {
					destroy_effect(effect);
					fulfil(void 0);
				});
				else {
					destroy_effect(effect);
					fulfil(void 0);
				}
			});
		};
	}
	/**
	* @param {() => void | (() => void)} fn
	* @returns {Effect}
	*/
	function effect(fn) {
		return create_effect(4, fn);
	}
	/**
	* @param {() => void | (() => void)} fn
	* @returns {Effect}
	*/
	function async_effect(fn) {
		return create_effect(ASYNC | EFFECT_PRESERVED, fn);
	}
	/**
	* @param {() => void | (() => void)} fn
	* @returns {Effect}
	*/
	function render_effect(fn, flags = 0) {
		return create_effect(8 | flags, fn);
	}
	/**
	* @param {(...expressions: any) => void | (() => void)} fn
	* @param {Array<() => any>} sync
	* @param {Array<() => Promise<any>>} async
	* @param {Blocker[]} blockers
	*/
	function template_effect(fn, sync = [], async = [], blockers = []) {
		flatten(blockers, sync, async, (values) => {
			create_effect(8, () => {
				fn(...values.map(get));
			});
		});
	}
	/**
	* @param {(() => void)} fn
	* @param {number} flags
	*/
	function block$1(fn, flags = 0) {
		return create_effect(16 | flags, fn);
	}
	/**
	* @param {(() => void)} fn
	*/
	function branch(fn) {
		return create_effect(32 | EFFECT_PRESERVED, fn);
	}
	/**
	* @param {Effect} effect
	*/
	function execute_effect_teardown(effect) {
		var teardown = effect.teardown;
		if (teardown !== null) {
			const previously_destroying_effect = is_destroying_effect;
			const previous_reaction = active_reaction;
			set_is_destroying_effect(true);
			set_active_reaction(null);
			try {
				teardown.call(null);
			} catch (error) {
				invoke_error_boundary(error, effect.parent);
			} finally {
				set_is_destroying_effect(previously_destroying_effect);
				set_active_reaction(previous_reaction);
			}
		}
	}
	/**
	* @param {Effect} signal
	* @param {boolean} remove_dom
	* @returns {void}
	*/
	function destroy_effect_children(signal, remove_dom = false) {
		var effect = signal.first;
		signal.first = signal.last = null;
		while (effect !== null) {
			const controller = effect.ac;
			if (controller !== null) without_reactive_context(() => {
				controller.abort(STALE_REACTION);
			});
			var next = effect.next;
			if ((effect.f & 64) !== 0) effect.parent = null;
			else destroy_effect(effect, remove_dom);
			effect = next;
		}
	}
	/**
	* @param {Effect} signal
	* @returns {void}
	*/
	function destroy_block_effect_children(signal) {
		var effect = signal.first;
		while (effect !== null) {
			var next = effect.next;
			if ((effect.f & 32) === 0) destroy_effect(effect);
			effect = next;
		}
	}
	/**
	* @param {Effect} effect
	* @param {boolean} [remove_dom]
	* @returns {void}
	*/
	function destroy_effect(effect, remove_dom = true) {
		var removed = false;
		if ((remove_dom || (effect.f & 262144) !== 0) && effect.nodes !== null && effect.nodes.end !== null) {
			remove_effect_dom(effect.nodes.start, effect.nodes.end);
			removed = true;
		}
		effect.f |= DESTROYING;
		destroy_effect_children(effect, remove_dom && !removed);
		remove_reactions(effect, 0);
		var transitions = effect.nodes && effect.nodes.t;
		if (transitions !== null) for (const transition of transitions) transition.stop();
		execute_effect_teardown(effect);
		effect.f ^= DESTROYING;
		effect.f |= DESTROYED;
		var parent = effect.parent;
		if (parent !== null && parent.first !== null) unlink_effect(effect);
		effect.next = effect.prev = effect.teardown = effect.ctx = effect.deps = effect.fn = effect.nodes = effect.ac = effect.b = null;
	}
	/**
	*
	* @param {TemplateNode | null} node
	* @param {TemplateNode} end
	*/
	function remove_effect_dom(node, end) {
		while (node !== null) {
			/** @type {TemplateNode | null} */
			var next = node === end ? null : /* @__PURE__ */ get_next_sibling(node);
			node.remove();
			node = next;
		}
	}
	/**
	* Detach an effect from the effect tree, freeing up memory and
	* reducing the amount of work that happens on subsequent traversals
	* @param {Effect} effect
	*/
	function unlink_effect(effect) {
		var parent = effect.parent;
		var prev = effect.prev;
		var next = effect.next;
		if (prev !== null) prev.next = next;
		if (next !== null) next.prev = prev;
		if (parent !== null) {
			if (parent.first === effect) parent.first = next;
			if (parent.last === effect) parent.last = prev;
		}
	}
	/**
	* When a block effect is removed, we don't immediately destroy it or yank it
	* out of the DOM, because it might have transitions. Instead, we 'pause' it.
	* It stays around (in memory, and in the DOM) until outro transitions have
	* completed, and if the state change is reversed then we _resume_ it.
	* A paused effect does not update, and the DOM subtree becomes inert.
	* @param {Effect} effect
	* @param {() => void} [callback]
	* @param {boolean} [destroy]
	*/
	function pause_effect(effect, callback, destroy = true) {
		/** @type {TransitionManager[]} */
		var transitions = [];
		effect.f |= 256;
		pause_children(effect, transitions, true);
		var fn = () => {
			if (destroy) destroy_effect(effect);
			if (callback) callback();
		};
		var remaining = transitions.length;
		if (remaining > 0) {
			var check = () => --remaining || fn();
			for (var transition of transitions) transition.out(check);
		} else fn();
	}
	/**
	* @param {Effect} effect
	* @param {TransitionManager[]} transitions
	* @param {boolean} local
	*/
	function pause_children(effect, transitions, local) {
		if ((effect.f & 8192) !== 0) return;
		effect.f ^= INERT;
		var t = effect.nodes && effect.nodes.t;
		if (t !== null) {
			for (const transition of t) if (transition.is_global || local) transitions.push(transition);
		}
		var child = effect.first;
		while (child !== null) {
			var sibling = child.next;
			if ((child.f & 64) === 0) {
				var transparent = (child.f & 65536) !== 0 || (child.f & 32) !== 0 && (effect.f & 16) !== 0;
				pause_children(child, transitions, transparent ? local : false);
			}
			child = sibling;
		}
	}
	/**
	* The opposite of `pause_effect`. We call this if (for example)
	* `x` becomes falsy then truthy: `{#if x}...{/if}`
	* @param {Effect} effect
	*/
	function resume_effect(effect) {
		effect.f &= -257;
		resume_children(effect, true);
	}
	/**
	* @param {Effect} effect
	* @param {boolean} local
	*/
	function resume_children(effect, local) {
		if ((effect.f & 256) !== 0) return;
		if ((effect.f & 8192) === 0) return;
		effect.f ^= INERT;
		if ((effect.f & 1024) === 0) {
			set_signal_status(effect, DIRTY);
			Batch.ensure().schedule(effect);
		}
		var child = effect.first;
		while (child !== null) {
			var sibling = child.next;
			var transparent = (child.f & 65536) !== 0 || (child.f & 32) !== 0;
			resume_children(child, transparent ? local : false);
			child = sibling;
		}
		var t = effect.nodes && effect.nodes.t;
		if (t !== null) {
			for (const transition of t) if (transition.is_global || local) transition.in();
		}
	}
	/**
	* @param {Effect} effect
	* @param {DocumentFragment} fragment
	*/
	function move_effect(effect, fragment) {
		if (!effect.nodes) return;
		/** @type {TemplateNode | null} */
		var node = effect.nodes.start;
		var end = effect.nodes.end;
		while (node !== null) {
			/** @type {TemplateNode | null} */
			var next = node === end ? null : /* @__PURE__ */ get_next_sibling(node);
			fragment.append(node);
			node = next;
		}
	}
	// node_modules/svelte/src/internal/client/legacy.js
	/**
	* @type {Set<Value> | null}
	* @deprecated
	*/
	var captured_signals = null;
	// node_modules/svelte/src/internal/client/runtime.js
	/** @import { Derived, Effect, Reaction, Source, Value } from '#client' */
	var is_destroying_effect = false;
	/** @param {boolean} value */
	function set_is_destroying_effect(value) {
		is_destroying_effect = value;
	}
	/** @type {null | Reaction} */
	var active_reaction = null;
	var untracking = false;
	/** @param {null | Reaction} reaction */
	function set_active_reaction(reaction) {
		active_reaction = reaction;
	}
	/** @type {null | Effect} */
	var active_effect = null;
	/** @param {null | Effect} effect */
	function set_active_effect(effect) {
		active_effect = effect;
	}
	/**
	* When sources are created within a reaction, reading and writing
	* them within that reaction should not cause a re-run
	* @type {null | Set<Value>}
	*/
	var current_sources = null;
	/** @param {Value} value */
	function push_reaction_value(value) {
		if (active_reaction !== null && (!async_mode_flag && (active_reaction.f & 2097152) !== 0 || (active_reaction.f & 2) !== 0)) (current_sources ??= /* @__PURE__ */ new Set()).add(value);
	}
	/**
	* The dependencies of the reaction that is currently being executed. In many cases,
	* the dependencies are unchanged between runs, and so this will be `null` unless
	* and until a new dependency is accessed — we track this via `skipped_deps`
	* @type {null | Value[]}
	*/
	var new_deps = null;
	var skipped_deps = 0;
	/**
	* Tracks writes that the effect it's executed in doesn't listen to yet,
	* so that the dependency can be added to the effect later on if it then reads it
	* @type {null | Value[]}
	*/
	var untracked_writes = null;
	/** @param {null | Value[]} value */
	function set_untracked_writes(value) {
		untracked_writes = value;
	}
	/**
	* @type {number} Used by sources and deriveds for handling updates.
	* Version starts from 1 so that unowned deriveds differentiate between a created effect and a run one for tracing
	**/
	var write_version = 1;
	/** @type {number} Used to version each read of a source of derived to avoid duplicating dependencies inside a reaction */
	var read_version = 0;
	var update_version = read_version;
	/** @param {number} value */
	function set_update_version(value) {
		update_version = value;
	}
	function increment_write_version() {
		return ++write_version;
	}
	/**
	* Determines whether a derived or effect is dirty.
	* If it is MAYBE_DIRTY, will set the status to CLEAN
	* @param {Reaction} reaction
	* @returns {boolean}
	*/
	function is_dirty(reaction) {
		var flags = reaction.f;
		if ((flags & 2048) !== 0) return true;
		if ((flags & 4096) !== 0) {
			var dependencies = reaction.deps;
			var length = dependencies.length;
			for (var i = 0; i < length; i++) {
				var dependency = dependencies[i];
				if (is_dirty(dependency)) update_derived(dependency);
				if (dependency.wv > reaction.wv) return true;
			}
			if ((flags & 512) !== 0 && batch_values === null) set_signal_status(reaction, CLEAN);
		}
		return false;
	}
	/**
	* @param {Value} signal
	* @param {Effect} effect
	* @param {boolean} [root]
	*/
	function schedule_possible_effect_self_invalidation(signal, effect, root = true) {
		var reactions = signal.reactions;
		if (reactions === null) return;
		if (!async_mode_flag && current_sources !== null && current_sources.has(signal)) return;
		for (var i = 0; i < reactions.length; i++) {
			var reaction = reactions[i];
			if ((reaction.f & 2) !== 0) schedule_possible_effect_self_invalidation(reaction, effect, false);
			else if (effect === reaction) {
				if (root) set_signal_status(reaction, DIRTY);
				else if ((reaction.f & 1024) !== 0) set_signal_status(reaction, MAYBE_DIRTY);
				schedule_effect(reaction);
			}
		}
	}
	/** @param {Reaction} reaction */
	function update_reaction(reaction) {
		var previous_deps = new_deps;
		var previous_skipped_deps = skipped_deps;
		var previous_untracked_writes = untracked_writes;
		var previous_reaction = active_reaction;
		var previous_sources = current_sources;
		var previous_component_context = component_context;
		var previous_untracking = untracking;
		var previous_update_version = update_version;
		var flags = reaction.f;
		new_deps = null;
		skipped_deps = 0;
		untracked_writes = null;
		active_reaction = (flags & 96) === 0 ? reaction : null;
		current_sources = null;
		set_component_context(reaction.ctx);
		untracking = false;
		update_version = ++read_version;
		if (reaction.ac !== null) {
			without_reactive_context(() => {
				/** @type {AbortController} */ reaction.ac.abort(STALE_REACTION);
			});
			reaction.ac = null;
		}
		try {
			reaction.f |= REACTION_IS_UPDATING;
			var fn = reaction.fn;
			var result = fn();
			reaction.f |= REACTION_RAN;
			var deps = update_dependencies(reaction);
			if (is_runes() && untracked_writes !== null && !untracking && deps !== null && (reaction.f & 6146) === 0) for (var i = 0; i < untracked_writes.length; i++) schedule_possible_effect_self_invalidation(untracked_writes[i], reaction);
			if (previous_reaction !== null && previous_reaction !== reaction) {
				read_version++;
				if (previous_reaction.deps !== null) for (let i = 0; i < previous_skipped_deps; i += 1) previous_reaction.deps[i].rv = read_version;
				if (previous_deps !== null) for (const dep of previous_deps) dep.rv = read_version;
				if (untracked_writes !== null) {
					if (previous_untracked_writes === null) previous_untracked_writes = untracked_writes;
					else previous_untracked_writes.push(...untracked_writes);
				}
			}
			if ((reaction.f & 8388608) !== 0) reaction.f ^= ERROR_VALUE;
			return result;
		} catch (error) {
			update_dependencies(reaction);
			return handle_error(error);
		} finally {
			reaction.f ^= REACTION_IS_UPDATING;
			new_deps = previous_deps;
			skipped_deps = previous_skipped_deps;
			untracked_writes = previous_untracked_writes;
			active_reaction = previous_reaction;
			current_sources = previous_sources;
			set_component_context(previous_component_context);
			untracking = previous_untracking;
			update_version = previous_update_version;
		}
	}
	/**
	* @param {Reaction} reaction
	*/
	function update_dependencies(reaction) {
		var deps = reaction.deps;
		var is_fork = current_batch?.is_fork;
		if (new_deps !== null) {
			var i;
			if (!is_fork) remove_reactions(reaction, skipped_deps);
			if (deps !== null && skipped_deps > 0) {
				deps.length = skipped_deps + new_deps.length;
				for (i = 0; i < new_deps.length; i++) deps[skipped_deps + i] = new_deps[i];
			} else reaction.deps = deps = new_deps;
			if (effect_tracking() && (reaction.f & 512) !== 0) for (i = skipped_deps; i < deps.length; i++) (deps[i].reactions ??= []).push(reaction);
		} else if (!is_fork && deps !== null && skipped_deps < deps.length) {
			remove_reactions(reaction, skipped_deps);
			deps.length = skipped_deps;
		}
		return deps;
	}
	/**
	* @template V
	* @param {Reaction} signal
	* @param {Value<V>} dependency
	* @returns {void}
	*/
	function remove_reaction(signal, dependency) {
		let reactions = dependency.reactions;
		if (reactions !== null) {
			var index = index_of.call(reactions, signal);
			if (index !== -1) {
				var new_length = reactions.length - 1;
				if (new_length === 0) reactions = dependency.reactions = null;
				else {
					reactions[index] = reactions[new_length];
					reactions.pop();
				}
			}
		}
		if (reactions === null && (dependency.f & 2) !== 0 && (new_deps === null || !includes.call(new_deps, dependency))) {
			var derived = dependency;
			if ((derived.f & 512) !== 0) derived.f ^= 512;
			if (derived.v !== UNINITIALIZED) update_derived_status(derived);
			if (derived.ac !== null) without_reactive_context(() => {
				/** @type {AbortController} */ derived.ac.abort(STALE_REACTION);
				derived.ac = null;
				set_signal_status(derived, DIRTY);
			});
			freeze_derived_effects(derived);
			remove_reactions(derived, 0);
		}
	}
	/**
	* @param {Reaction} signal
	* @param {number} start_index
	* @returns {void}
	*/
	function remove_reactions(signal, start_index) {
		var dependencies = signal.deps;
		if (dependencies === null) return;
		for (var i = start_index; i < dependencies.length; i++) remove_reaction(signal, dependencies[i]);
	}
	/**
	* @param {Effect} effect
	* @returns {void}
	*/
	function update_effect(effect) {
		var flags = effect.f;
		if ((flags & 16384) !== 0) return;
		set_signal_status(effect, CLEAN);
		var previous_effect = active_effect;
		active_effect = effect;
		try {
			if ((flags & 16777232) !== 0) destroy_block_effect_children(effect);
			else destroy_effect_children(effect);
			execute_effect_teardown(effect);
			var teardown = update_reaction(effect);
			effect.teardown = typeof teardown === "function" ? teardown : null;
			effect.wv = write_version;
		} finally {
			active_effect = previous_effect;
		}
	}
	/**
	* Returns a promise that resolves once any pending state changes have been applied.
	* @returns {Promise<void>}
	*/
	async function tick() {
		if (async_mode_flag) return new Promise((f) => {
			requestAnimationFrame(() => f());
			setTimeout(() => f());
		});
		await Promise.resolve();
		flushSync();
	}
	/**
	* @template V
	* @param {Value<V>} signal
	* @returns {V}
	*/
	function get(signal) {
		var is_derived = (signal.f & 2) !== 0;
		captured_signals?.add(signal);
		if (active_reaction !== null && !untracking) {
			if (!(active_effect !== null && (active_effect.f & 16384) !== 0) && (current_sources === null || !current_sources.has(signal))) {
				var deps = active_reaction.deps;
				if ((active_reaction.f & 2097152) !== 0) {
					if (signal.rv < read_version) {
						signal.rv = read_version;
						if (new_deps === null && deps !== null && deps[skipped_deps] === signal) skipped_deps++;
						else if (new_deps === null) new_deps = [signal];
						else new_deps.push(signal);
					}
				} else {
					active_reaction.deps ??= [];
					if (!includes.call(active_reaction.deps, signal)) active_reaction.deps.push(signal);
					var reactions = signal.reactions;
					if (reactions === null) signal.reactions = [active_reaction];
					else if (!includes.call(reactions, active_reaction)) reactions.push(active_reaction);
				}
			}
		}
		if (is_destroying_effect && old_values.has(signal)) return old_values.get(signal);
		if (is_derived) {
			var derived = signal;
			if (is_destroying_effect) {
				var value = derived.v;
				if ((derived.f & 1024) === 0 && derived.reactions !== null || depends_on_old_values(derived)) value = execute_derived(derived);
				old_values.set(derived, value);
				return value;
			}
			var should_connect = (derived.f & 512) === 0 && !untracking && active_reaction !== null && (active_reaction.f & 512) !== 0;
			var is_new = (derived.f & REACTION_RAN) === 0;
			if (is_dirty(derived)) {
				if (should_connect) derived.f |= 512;
				update_derived(derived);
			}
			if (should_connect && !is_new) {
				unfreeze_derived_effects(derived);
				reconnect(derived);
			}
		}
		if (batch_values?.has(signal)) return batch_values.get(signal);
		if ((signal.f & 8388608) !== 0) throw signal.v;
		return signal.v;
	}
	/**
	* (Re)connect a disconnected derived, so that it is notified
	* of changes in `mark_reactions`
	* @param {Derived} derived
	*/
	function reconnect(derived) {
		derived.f |= 512;
		if (derived.deps === null) return;
		for (const dep of derived.deps) {
			var reactions = dep.reactions;
			if (reactions === null) dep.reactions = [derived];
			else if (!includes.call(reactions, derived)) reactions.push(derived);
			if ((dep.f & 2) !== 0 && (dep.f & 512) === 0) {
				unfreeze_derived_effects(dep);
				reconnect(dep);
			}
		}
	}
	/** @param {Derived} derived */
	function depends_on_old_values(derived) {
		if (derived.v === UNINITIALIZED) return true;
		if (derived.deps === null) return false;
		for (const dep of derived.deps) {
			if (old_values.has(dep)) return true;
			if ((dep.f & 2) !== 0 && depends_on_old_values(dep)) return true;
		}
		return false;
	}
	/**
	* When used inside a [`$derived`](https://svelte.dev/docs/svelte/$derived) or [`$effect`](https://svelte.dev/docs/svelte/$effect),
	* any state read inside `fn` will not be treated as a dependency.
	*
	* ```ts
	* $effect(() => {
	*   // this will run when `data` changes, but not when `time` changes
	*   save(data, {
	*     timestamp: untrack(() => time)
	*   });
	* });
	* ```
	* @template T
	* @param {() => T} fn
	* @returns {T}
	*/
	function untrack(fn) {
		var previous_untracking = untracking;
		try {
			untracking = true;
			return fn();
		} finally {
			untracking = previous_untracking;
		}
	}
	/**
	* Subset of delegated events which should be passive by default.
	* These two are already passive via browser defaults on window, document and body.
	* But since
	* - we're delegating them
	* - they happen often
	* - they apply to mobile which is generally less performant
	* we're marking them as passive by default for other elements, too.
	*/
	var PASSIVE_EVENTS = ["touchstart", "touchmove"];
	/**
	* Returns `true` if `name` is a passive event
	* @param {string} name
	*/
	function is_passive_event(name) {
		return PASSIVE_EVENTS.includes(name);
	}
	// node_modules/svelte/src/internal/client/dom/elements/events.js
	/**
	* Used on elements, as a map of event type -> event handler,
	* and on events themselves to track which element handled an event
	*/
	var event_symbol = Symbol("events");
	/** @type {Set<string>} */
	var all_registered_events = /* @__PURE__ */ new Set();
	/** @type {Set<(events: Array<string>) => void>} */
	var root_event_handles = /* @__PURE__ */ new Set();
	/**
	* @param {string} event_name
	* @param {EventTarget} dom
	* @param {EventListener} [handler]
	* @param {AddEventListenerOptions} [options]
	*/
	function create_event(event_name, dom, handler, options = {}) {
		/**
		* @this {EventTarget}
		*/
		function target_handler(event) {
			if (!options.capture) handle_event_propagation.call(dom, event);
			if (!event.cancelBubble) return without_reactive_context(() => {
				return handler?.call(this, event);
			});
		}
		if (event_name.startsWith("pointer") || event_name.startsWith("touch") || event_name === "wheel") {
			target_handler.__removed = false;
			queue_micro_task(() => {
				if (!target_handler.__removed) dom.addEventListener(event_name, target_handler, options);
			});
		} else dom.addEventListener(event_name, target_handler, options);
		return target_handler;
	}
	/**
	* @param {string} event_name
	* @param {Element} dom
	* @param {EventListener} [handler]
	* @param {boolean} [capture]
	* @param {boolean} [passive]
	* @returns {void}
	*/
	function event(event_name, dom, handler, capture, passive) {
		var options = {
			capture,
			passive
		};
		var target_handler = create_event(event_name, dom, handler, options);
		if (dom === document.body || dom === window || dom === document || dom instanceof HTMLMediaElement) teardown(() => {
			target_handler.__removed = true;
			dom.removeEventListener(event_name, target_handler, options);
		});
	}
	/**
	* @param {string} event_name
	* @param {Element} element
	* @param {EventListener} [handler]
	* @returns {void}
	*/
	function delegated(event_name, element, handler) {
		(element[event_symbol] ??= {})[event_name] = handler;
	}
	/**
	* @param {Array<string>} events
	* @returns {void}
	*/
	function delegate(events) {
		for (var i = 0; i < events.length; i++) all_registered_events.add(events[i]);
		for (var fn of root_event_handles) fn(events);
	}
	var last_propagated_event = null;
	var last_propagated_event_clear_scheduled = false;
	/**
	* @this {EventTarget}
	* @param {Event} event
	* @returns {void}
	*/
	function handle_event_propagation(event) {
		var handler_element = this;
		var owner_document = handler_element.ownerDocument;
		var event_name = event.type;
		var path = event.composedPath?.() || [];
		var current_target = path[0] || event.target;
		last_propagated_event = event;
		if (!last_propagated_event_clear_scheduled) {
			last_propagated_event_clear_scheduled = true;
			setTimeout(() => {
				last_propagated_event_clear_scheduled = false;
				last_propagated_event = null;
			});
		}
		var path_idx = 0;
		var handled_at = last_propagated_event === event && event[event_symbol];
		if (handled_at) {
			var at_idx = path.indexOf(handled_at);
			if (at_idx !== -1 && (handler_element === document || handler_element === window)) {
				event[event_symbol] = handler_element;
				return;
			}
			var handler_idx = path.indexOf(handler_element);
			if (handler_idx === -1) return;
			if (at_idx <= handler_idx) path_idx = at_idx;
		}
		current_target = path[path_idx] || event.target;
		if (current_target === handler_element) return;
		define_property(event, "currentTarget", {
			configurable: true,
			get() {
				return current_target || owner_document;
			}
		});
		var previous_reaction = active_reaction;
		var previous_effect = active_effect;
		set_active_reaction(null);
		set_active_effect(null);
		try {
			/**
			* @type {unknown}
			*/
			var throw_error;
			/**
			* @type {unknown[]}
			*/
			var other_errors = [];
			while (current_target !== null) {
				if (current_target === handler_element) break;
				try {
					var delegated = current_target[event_symbol]?.[event_name];
					if (delegated != null && (!current_target.disabled || event.target === current_target)) delegated.call(current_target, event);
				} catch (error) {
					if (throw_error) other_errors.push(error);
					else throw_error = error;
				}
				if (event.cancelBubble) break;
				path_idx++;
				current_target = path_idx < path.length ? path[path_idx] : null;
			}
			if (throw_error) {
				for (let error of other_errors) queueMicrotask(() => {
					throw error;
				});
				throw throw_error;
			}
		} finally {
			event[event_symbol] = handler_element;
			delete event.currentTarget;
			set_active_reaction(previous_reaction);
			set_active_effect(previous_effect);
		}
	}
	globalThis?.window?.trustedTypes;
	// node_modules/svelte/src/internal/client/dom/template.js
	/** @import { Effect, EffectNodes, TemplateNode } from '#client' */
	/** @import { TemplateStructure } from './types' */
	var TEMPLATE_TAG = IS_XHTML ? "template" : "TEMPLATE";
	/**
	* @param {TemplateNode} start
	* @param {TemplateNode | null} end
	*/
	function assign_nodes(start, end) {
		var effect = active_effect;
		if (effect.nodes === null) effect.nodes = {
			start,
			end,
			a: null,
			t: null
		};
	}
	/**
	* @param {TemplateStructure[]} structure
	* @param {typeof NAMESPACE_SVG | typeof NAMESPACE_MATHML | undefined} [ns]
	*/
	function fragment_from_tree(structure, ns) {
		var fragment = create_fragment();
		for (var item of structure) {
			if (typeof item === "string") {
				fragment.append(create_text(item));
				continue;
			}
			if (item === void 0 || item[0][0] === "/") {
				fragment.append(create_comment(item ? item[0].slice(3) : ""));
				continue;
			}
			const [name, attributes, ...children] = item;
			const namespace = name === "svg" ? NAMESPACE_SVG : name === "math" ? NAMESPACE_MATHML : ns;
			var element = create_element(name, namespace, attributes?.is);
			for (var key in attributes) set_attribute$1(element, key, attributes[key]);
			if (children.length > 0) (element.nodeName === TEMPLATE_TAG ? element.content : element).append(fragment_from_tree(children, element.nodeName === "foreignObject" ? void 0 : namespace));
			fragment.append(element);
		}
		return fragment;
	}
	/**
	* @param {TemplateStructure[]} structure
	* @param {number} flags
	* @returns {() => Node | Node[]}
	*/
	/*#__NO_SIDE_EFFECTS__*/
	function from_tree(structure, flags) {
		var is_fragment = (flags & 1) !== 0;
		var use_import_node = (flags & 2) !== 0;
		/** @type {Node} */
		var node;
		return () => {
			if (node === void 0) {
				node = fragment_from_tree(structure, (flags & 4) !== 0 ? NAMESPACE_SVG : (flags & 8) !== 0 ? NAMESPACE_MATHML : void 0);
				if (!is_fragment) node = /* @__PURE__ */ get_first_child(node);
			}
			var clone = use_import_node || is_firefox ? document.importNode(node, true) : node.cloneNode(true);
			if (is_fragment) {
				var start = /* @__PURE__ */ get_first_child(clone);
				var end = clone.lastChild;
				assign_nodes(start, end);
			} else assign_nodes(clone, clone);
			return clone;
		};
	}
	/**
	* Don't mark this as side-effect-free, hydration needs to walk all nodes
	* @param {any} value
	*/
	function text(value = "") {
		var t = create_text(value + "");
		assign_nodes(t, t);
		return t;
	}
	/**
	* @returns {TemplateNode | DocumentFragment}
	*/
	function comment() {
		var frag = document.createDocumentFragment();
		var start = document.createComment("");
		var anchor = create_text();
		frag.append(start, anchor);
		assign_nodes(start, anchor);
		return frag;
	}
	/**
	* Assign the created (or in hydration mode, traversed) dom elements to the current block
	* and insert the elements into the dom (in client mode).
	* @param {Text | Comment | Element} anchor
	* @param {DocumentFragment | Element} dom
	*/
	function append(anchor, dom) {
		if (anchor === null) return;
		anchor.before(dom);
	}
	/**
	* Create (or hydrate) an unique UID for the component instance.
	*/
	function props_id() {
		(window.__svelte ??= {}).uid ??= 1;
		return `c${window.__svelte.uid++}`;
	}
	// node_modules/svelte/src/reactivity/create-subscriber.js
	/**
	* Returns a `subscribe` function that integrates external event-based systems with Svelte's reactivity.
	* It's particularly useful for integrating with web APIs like `MediaQuery`, `IntersectionObserver`, or `WebSocket`.
	*
	* If `subscribe` is called inside an effect (including indirectly, for example inside a getter),
	* the `start` callback will be called with an `update` function. Whenever `update` is called, the effect re-runs.
	*
	* If `start` returns a cleanup function, it will be called when the effect is destroyed.
	*
	* If `subscribe` is called in multiple effects, `start` will only be called once as long as the effects
	* are active, and the returned teardown function will only be called when all effects are destroyed.
	*
	* It's best understood with an example. Here's an implementation of [`MediaQuery`](https://svelte.dev/docs/svelte/svelte-reactivity#MediaQuery):
	*
	* ```js
	* import { createSubscriber } from 'svelte/reactivity';
	* import { on } from 'svelte/events';
	*
	* export class MediaQuery {
	* 	#query;
	* 	#subscribe;
	*
	* 	constructor(query) {
	* 		this.#query = window.matchMedia(`(${query})`);
	*
	* 		this.#subscribe = createSubscriber((update) => {
	* 			// when the `change` event occurs, re-run any effects that read `this.current`
	* 			const off = on(this.#query, 'change', update);
	*
	* 			// stop listening when all the effects are destroyed
	* 			return () => off();
	* 		});
	* 	}
	*
	* 	get current() {
	* 		// This makes the getter reactive, if read in an effect
	* 		this.#subscribe();
	*
	* 		// Return the current state of the query, whether or not we're in an effect
	* 		return this.#query.matches;
	* 	}
	* }
	* ```
	* @param {(update: () => void) => (() => void) | void} start
	* @since 5.7.0
	*/
	function createSubscriber(start) {
		let subscribers = 0;
		let version = source(0);
		/** @type {(() => void) | void} */
		let stop;
		return () => {
			if (effect_tracking()) {
				get(version);
				render_effect(() => {
					if (subscribers === 0) stop = untrack(() => start(() => increment(version)));
					subscribers += 1;
					return () => {
						queue_micro_task(() => {
							subscribers -= 1;
							if (subscribers === 0) {
								stop?.();
								stop = void 0;
								increment(version);
							}
						});
					};
				});
			}
		};
	}
	// node_modules/svelte/src/internal/client/dom/blocks/boundary.js
	/** @import { Effect, Source, TemplateNode, } from '#client' */
	/**
	* @typedef {{
	* 	 onerror?: ((error: unknown, reset: () => void) => void) | null;
	*   failed?: ((anchor: Node, error: () => unknown, reset: () => () => void) => void) | null;
	*   pending?: ((anchor: Node) => void) | null;
	* }} BoundaryProps
	*/
	var flags = EFFECT_TRANSPARENT | EFFECT_PRESERVED;
	/**
	* @param {TemplateNode} node
	* @param {BoundaryProps} props
	* @param {((anchor: Node) => void)} children
	* @param {((error: unknown) => unknown) | undefined} [transform_error]
	* @returns {void}
	*/
	function boundary(node, props, children, transform_error) {
		new Boundary(node, props, children, transform_error);
	}
	var Boundary = class {
		/** @type {Boundary | null} */
		parent;
		is_pending = false;
		/**
		* API-level transformError transform function. Transforms errors before they reach the `failed` snippet.
		* Inherited from parent boundary, or defaults to identity.
		* @type {(error: unknown) => unknown}
		*/
		transform_error;
		/** @type {TemplateNode} */
		#anchor;
		/** @type {TemplateNode | null} */
		#hydrate_open = null;
		/** @type {BoundaryProps} */
		#props;
		/** @type {((anchor: Node) => void)} */
		#children;
		/** @type {Effect} */
		#effect;
		/** @type {Effect | null} */
		#main_effect = null;
		/** @type {Effect | null} */
		#pending_effect = null;
		/** @type {Effect | null} */
		#failed_effect = null;
		/** @type {DocumentFragment | null} */
		#offscreen_fragment = null;
		#local_pending_count = 0;
		#pending_count = 0;
		#pending_count_update_queued = false;
		/** @type {Map<Effect, number>} */
		#dirty_reactions = /* @__PURE__ */ new Map();
		/**
		* A source containing the number of pending async deriveds/expressions.
		* Only created if `$effect.pending()` is used inside the boundary,
		* otherwise updating the source results in needless `Batch.ensure()`
		* calls followed by no-op flushes
		* @type {Source<number> | null}
		*/
		#effect_pending = null;
		#effect_pending_subscriber = createSubscriber(() => {
			this.#effect_pending = source(this.#local_pending_count);
			return () => {
				this.#effect_pending = null;
			};
		});
		/**
		* @param {TemplateNode} node
		* @param {BoundaryProps} props
		* @param {((anchor: Node) => void)} children
		* @param {((error: unknown) => unknown) | undefined} [transform_error]
		*/
		constructor(node, props, children, transform_error) {
			this.#anchor = node;
			this.#props = props;
			this.#children = (anchor) => {
				var effect = active_effect;
				effect.b = this;
				effect.f |= 128;
				children(anchor);
			};
			this.parent = active_effect.b;
			this.transform_error = transform_error ?? this.parent?.transform_error ?? ((e) => e);
			this.#effect = block$1(() => {
				this.#render();
			}, flags);
		}
		#hydrate_resolved_content() {
			try {
				this.#main_effect = branch(() => this.#children(this.#anchor));
			} catch (error) {
				this.error(error);
			}
		}
		/**
		* @param {unknown} error The deserialized error from the server's hydration comment
		*/
		#hydrate_failed_content(error) {
			const failed = this.#props.failed;
			const { reset, invoke_onerror } = this.#create_reset(error);
			queue_micro_task(invoke_onerror);
			if (!failed) return;
			this.#failed_effect = branch(() => {
				failed(this.#anchor, () => error, () => reset);
			});
		}
		/**
		* Creates the `reset` function for a failed boundary, along with a function
		* that invokes `onerror` with it (if provided)
		* @param {unknown} error
		* @returns {{ reset: () => void, invoke_onerror: () => void }}
		*/
		#create_reset(error) {
			var did_reset = false;
			var calling_on_error = false;
			const reset = () => {
				if (this.#is_destroyed()) return;
				if (did_reset) {
					svelte_boundary_reset_noop();
					return;
				}
				did_reset = true;
				if (calling_on_error) svelte_boundary_reset_onerror();
				if (this.#failed_effect !== null) pause_effect(this.#failed_effect, () => {
					this.#failed_effect = null;
				});
				this.#run(() => {
					this.#render();
				});
			};
			const invoke_onerror = () => {
				if (this.#is_destroyed()) return;
				try {
					calling_on_error = true;
					this.#props.onerror?.(error, reset);
					calling_on_error = false;
				} catch (err) {
					invoke_error_boundary(err, this.#effect && this.#effect.parent);
				}
			};
			return {
				reset,
				invoke_onerror
			};
		}
		#is_destroyed() {
			return (this.#effect.f & (DESTROYED | DESTROYING)) !== 0;
		}
		#hydrate_pending_content() {
			const pending = this.#props.pending;
			if (!pending) return;
			this.is_pending = true;
			this.#pending_effect = branch(() => pending(this.#anchor));
			queue_micro_task(() => {
				if (this.#is_destroyed()) return;
				var fragment = this.#offscreen_fragment = document.createDocumentFragment();
				var anchor = create_text();
				var handled = false;
				fragment.append(anchor);
				this.#main_effect = this.#run(() => {
					try {
						return branch(() => this.#children(anchor));
					} catch (error) {
						try {
							this.error(error);
							handled = true;
						} catch (error) {
							invoke_error_boundary(error, this.#effect.parent);
						}
						return null;
					}
				});
				if (this.#main_effect === null) {
					this.#offscreen_fragment = null;
					if (handled) this.#resolve(current_batch);
					return;
				}
				if (this.#pending_count === 0) {
					this.#anchor.before(fragment);
					this.#offscreen_fragment = null;
					pause_effect(this.#pending_effect, () => {
						this.#pending_effect = null;
					});
					this.#resolve(current_batch);
				}
			});
		}
		#render() {
			try {
				this.is_pending = this.has_pending_snippet();
				this.#pending_count = 0;
				this.#local_pending_count = 0;
				this.#main_effect = branch(() => {
					this.#children(this.#anchor);
				});
				if (this.#pending_count > 0) {
					var fragment = this.#offscreen_fragment = document.createDocumentFragment();
					move_effect(this.#main_effect, fragment);
					const pending = this.#props.pending;
					this.#pending_effect = branch(() => pending(this.#anchor));
				} else this.#resolve(current_batch);
			} catch (error) {
				this.error(error);
			}
		}
		/**
		* @param {Batch} batch
		*/
		#resolve(batch) {
			this.is_pending = false;
			batch.transfer_reactions(this.#dirty_reactions);
		}
		/**
		* Defer an effect inside a pending boundary until the boundary resolves
		* @param {Effect} effect
		*/
		defer_effect(effect) {
			defer_effect(effect, this.#dirty_reactions);
		}
		/**
		* Returns `false` if the effect exists inside a boundary whose pending snippet is shown
		* @returns {boolean}
		*/
		is_rendered() {
			return !this.is_pending && (!this.parent || this.parent.is_rendered());
		}
		has_pending_snippet() {
			return !!this.#props.pending;
		}
		/**
		* @template T
		* @param {() => T} fn
		*/
		#run(fn) {
			var previous_effect = active_effect;
			var previous_reaction = active_reaction;
			var previous_ctx = component_context;
			set_active_effect(this.#effect);
			set_active_reaction(this.#effect);
			set_component_context(this.#effect.ctx);
			try {
				Batch.ensure();
				return fn();
			} finally {
				set_active_effect(previous_effect);
				set_active_reaction(previous_reaction);
				set_component_context(previous_ctx);
			}
		}
		/**
		* Updates the pending count associated with the currently visible pending snippet,
		* if any, such that we can replace the snippet with content once work is done
		* @param {1 | -1} d
		* @param {Batch} batch
		*/
		#update_pending_count(d, batch) {
			if (!this.has_pending_snippet()) {
				if (this.parent) this.parent.#update_pending_count(d, batch);
				return;
			}
			this.#pending_count += d;
			if (this.#pending_count === 0) {
				this.#resolve(batch);
				if (this.#pending_effect) pause_effect(this.#pending_effect, () => {
					this.#pending_effect = null;
				});
				if (this.#offscreen_fragment) {
					this.#anchor.before(this.#offscreen_fragment);
					this.#offscreen_fragment = null;
				}
			}
		}
		/**
		* Update the source that powers `$effect.pending()` inside this boundary,
		* and controls when the current `pending` snippet (if any) is removed.
		* Do not call from inside the class
		* @param {1 | -1} d
		* @param {Batch} batch
		*/
		update_pending_count(d, batch) {
			this.#update_pending_count(d, batch);
			this.#local_pending_count += d;
			if (!this.#effect_pending || this.#pending_count_update_queued) return;
			this.#pending_count_update_queued = true;
			queue_micro_task(() => {
				this.#pending_count_update_queued = false;
				if (this.#effect_pending) internal_set(this.#effect_pending, this.#local_pending_count);
			});
		}
		get_effect_pending() {
			this.#effect_pending_subscriber();
			return get(this.#effect_pending);
		}
		/** @param {unknown} error */
		error(error) {
			if (error === HYDRATION_ERROR) throw error;
			if (!this.#props.onerror && !this.#props.failed) throw error;
			if (current_batch?.is_fork) {
				if (this.#main_effect) current_batch.skip_effect(this.#main_effect);
				if (this.#pending_effect) current_batch.skip_effect(this.#pending_effect);
				if (this.#failed_effect) current_batch.skip_effect(this.#failed_effect);
				current_batch.oncommit(() => {
					if (!this.#is_destroyed()) this.#handle_error(error);
				});
			} else this.#handle_error(error);
		}
		/**
		* @param {unknown} error
		*/
		#handle_error(error) {
			if (this.#main_effect) {
				destroy_effect(this.#main_effect);
				this.#main_effect = null;
			}
			if (this.#pending_effect) {
				destroy_effect(this.#pending_effect);
				this.#pending_effect = null;
			}
			if (this.#failed_effect) {
				destroy_effect(this.#failed_effect);
				this.#failed_effect = null;
			}
			let failed = this.#props.failed;
			/** @param {unknown} transformed_error */
			const handle_error_result = (transformed_error) => {
				if (this.#is_destroyed()) return;
				const { reset, invoke_onerror } = this.#create_reset(transformed_error);
				invoke_onerror();
				if (failed && !this.#is_destroyed()) this.#failed_effect = this.#run(() => {
					try {
						return branch(() => {
							var effect = active_effect;
							effect.b = this;
							effect.f |= 128;
							failed(this.#anchor, () => transformed_error, () => reset);
						});
					} catch (error) {
						invoke_error_boundary(error, this.#effect.parent);
						return null;
					}
				});
			};
			queue_micro_task(() => {
				if (this.#is_destroyed()) return;
				/** @type {unknown} */
				var result;
				try {
					result = this.transform_error(error);
				} catch (e) {
					invoke_error_boundary(e, this.#effect && this.#effect.parent);
					return;
				}
				if (result !== null && typeof result === "object" && typeof result.then === "function")
 /** @type {any} */ result.then(
					handle_error_result,
					/** @param {unknown} e */
					(e) => invoke_error_boundary(e, this.#effect && this.#effect.parent)
				);
				else handle_error_result(result);
			});
		}
	};
	/**
	* @param {Element} text
	* @param {string} value
	* @returns {void}
	*/
	function set_text(text, value) {
		var str = value == null ? "" : typeof value === "object" ? `${value}` : value;
		if (str !== (text[TEXT_CACHE] ??= text.nodeValue)) {
			/** @type {any} */ text[TEXT_CACHE] = str;
			text.nodeValue = `${str}`;
		}
	}
	/**
	* Mounts a component to the given target and returns the exports and potentially the props (if compiled with `accessors: true`) of the component.
	* Transitions will play during the initial render unless the `intro` option is set to `false`.
	*
	* @template {Record<string, any>} Props
	* @template {Record<string, any>} Exports
	* @param {ComponentType<SvelteComponent<Props>> | Component<Props, Exports, any>} component
	* @param {MountOptions<Props>} options
	* @returns {Exports}
	*/
	function mount(component, options) {
		return _mount(component, options);
	}
	/** @type {Map<EventTarget, Map<string, number>>} */
	var listeners = /* @__PURE__ */ new Map();
	/**
	* @template {Record<string, any>} Exports
	* @param {ComponentType<SvelteComponent<any>> | Component<any>} Component
	* @param {MountOptions} options
	* @returns {Exports}
	*/
	function _mount(Component, { target, anchor, props = {}, events, context, intro = true, transformError }) {
		init_operations();
		/** @type {Exports} */
		var component = void 0;
		var unmount = component_root(() => {
			var anchor_node = anchor ?? target.appendChild(create_text());
			boundary(anchor_node, { pending: () => {} }, (anchor_node) => {
				push({});
				var ctx = component_context;
				if (context) ctx.c = context;
				if (events)
 /** @type {any} */ props.$$events = events;
				component = Component(anchor_node, props) || mark_as_component();
				pop();
			}, transformError);
			/** @type {Set<string>} */
			var registered_events = /* @__PURE__ */ new Set();
			/** @param {Array<string>} events */
			var event_handle = (events) => {
				for (var i = 0; i < events.length; i++) {
					var event_name = events[i];
					if (registered_events.has(event_name)) continue;
					registered_events.add(event_name);
					var passive = is_passive_event(event_name);
					for (const node of [target, document]) {
						var counts = listeners.get(node);
						if (counts === void 0) {
							counts = /* @__PURE__ */ new Map();
							listeners.set(node, counts);
						}
						var count = counts.get(event_name);
						if (count === void 0) {
							node.addEventListener(event_name, handle_event_propagation, { passive });
							counts.set(event_name, 1);
						} else counts.set(event_name, count + 1);
					}
				}
			};
			event_handle(array_from(all_registered_events));
			root_event_handles.add(event_handle);
			return () => {
				for (var event_name of registered_events) for (const node of [target, document]) {
					var counts = listeners.get(node);
					var count = counts.get(event_name);
					if (--count == 0) {
						node.removeEventListener(event_name, handle_event_propagation);
						counts.delete(event_name);
						if (counts.size === 0) listeners.delete(node);
					} else counts.set(event_name, count);
				}
				root_event_handles.delete(event_handle);
				if (anchor_node !== anchor) anchor_node.parentNode?.removeChild(anchor_node);
			};
		});
		mounted_components.set(component, unmount);
		return component;
	}
	/**
	* References of the components that were mounted or hydrated.
	* Uses a `WeakMap` to avoid memory leaks.
	*/
	var mounted_components = /* @__PURE__ */ new WeakMap();
	// node_modules/svelte/src/internal/client/dom/blocks/branches.js
	/** @import { Effect, TemplateNode } from '#client' */
	/**
	* @typedef {{ effect: Effect, fragment: DocumentFragment }} Branch
	*/
	/**
	* @template Key
	*/
	var BranchManager = class {
		/** @type {TemplateNode} */
		anchor;
		/** @type {Map<Batch, Key>} */
		#batches = /* @__PURE__ */ new Map();
		/**
		* Map of keys to effects that are currently rendered in the DOM.
		* These effects are visible and actively part of the document tree.
		* Example:
		* ```
		* {#if condition}
		* 	foo
		* {:else}
		* 	bar
		* {/if}
		* ```
		* Can result in the entries `true->Effect` and `false->Effect`
		* @type {Map<Key, Effect>}
		*/
		#onscreen = /* @__PURE__ */ new Map();
		/**
		* Similar to #onscreen with respect to the keys, but contains branches that are not yet
		* in the DOM, because their insertion is deferred.
		* @type {Map<Key, Branch>}
		*/
		#offscreen = /* @__PURE__ */ new Map();
		/**
		* Keys of effects that are currently outroing
		* @type {Set<Key>}
		*/
		#outroing = /* @__PURE__ */ new Set();
		/**
		* Whether to pause (i.e. outro) on change, or destroy immediately.
		* This is necessary for `<svelte:element>`
		*/
		#transition = true;
		/**
		* @param {TemplateNode} anchor
		* @param {boolean} transition
		*/
		constructor(anchor, transition = true) {
			this.anchor = anchor;
			this.#transition = transition;
		}
		/**
		* @param {Batch} batch
		*/
		#commit = (batch) => {
			if (!this.#batches.has(batch)) return;
			var key = this.#batches.get(batch);
			var onscreen = this.#onscreen.get(key);
			if (onscreen) {
				resume_effect(onscreen);
				this.#outroing.delete(key);
			} else {
				var offscreen = this.#offscreen.get(key);
				if (offscreen) {
					resume_effect(offscreen.effect);
					this.#onscreen.set(key, offscreen.effect);
					this.#offscreen.delete(key);
					/** @type {TemplateNode} */ offscreen.fragment.lastChild.remove();
					this.anchor.before(offscreen.fragment);
					onscreen = offscreen.effect;
				}
			}
			for (const [b, k] of this.#batches) {
				this.#batches.delete(b);
				if (b === batch) break;
				const offscreen = this.#offscreen.get(k);
				if (offscreen) {
					destroy_effect(offscreen.effect);
					this.#offscreen.delete(k);
				}
			}
			for (const [k, effect] of this.#onscreen) {
				if (k === key || this.#outroing.has(k)) continue;
				const on_destroy = () => {
					if (Array.from(this.#batches.values()).includes(k)) {
						var fragment = document.createDocumentFragment();
						move_effect(effect, fragment);
						fragment.append(create_text());
						this.#offscreen.set(k, {
							effect,
							fragment
						});
					} else destroy_effect(effect);
					this.#outroing.delete(k);
					this.#onscreen.delete(k);
				};
				if (this.#transition || !onscreen) {
					this.#outroing.add(k);
					pause_effect(effect, on_destroy, false);
				} else on_destroy();
			}
		};
		/**
		* @param {Batch} batch
		*/
		#discard = (batch) => {
			this.#batches.delete(batch);
			const keys = Array.from(this.#batches.values());
			for (const [k, branch] of this.#offscreen) if (!keys.includes(k)) {
				destroy_effect(branch.effect);
				this.#offscreen.delete(k);
			}
		};
		/**
		*
		* @param {any} key
		* @param {null | ((target: TemplateNode) => void)} fn
		*/
		ensure(key, fn) {
			var batch = current_batch;
			var defer = should_defer_append();
			if (fn && !this.#onscreen.has(key) && !this.#offscreen.has(key)) {
				if (defer) {
					var fragment = document.createDocumentFragment();
					var target = create_text();
					fragment.append(target);
					this.#offscreen.set(key, {
						effect: branch(() => fn(target)),
						fragment
					});
				} else this.#onscreen.set(key, branch(() => fn(this.anchor)));
			}
			this.#batches.set(batch, key);
			if (defer) {
				for (const [k, effect] of this.#onscreen) if (k === key) batch.unskip_effect(effect);
				else batch.skip_effect(effect);
				for (const [k, branch] of this.#offscreen) if (k === key) batch.unskip_effect(branch.effect);
				else batch.skip_effect(branch.effect);
				batch.oncommit(this.#commit);
				batch.ondiscard(this.#discard);
			} else this.#commit(batch);
		}
	};
	// node_modules/svelte/src/internal/client/dom/blocks/if.js
	/** @import { TemplateNode } from '#client' */
	/**
	* @param {TemplateNode} node
	* @param {(branch: (fn: (anchor: Node) => void, key?: number | false) => void) => void} fn
	* @param {boolean} [elseif] True if this is an `{:else if ...}` block rather than an `{#if ...}`, as that affects which transitions are considered 'local'
	* @returns {void}
	*/
	function if_block(node, fn, elseif = false) {
		var branches = new BranchManager(node);
		var flags = elseif ? EFFECT_TRANSPARENT : 0;
		/**
		* @param {number | false} key
		* @param {null | ((anchor: Node) => void)} fn
		*/
		function update_branch(key, fn) {
			branches.ensure(key, fn);
		}
		block$1(() => {
			var has_branch = false;
			fn((fn, key = 0) => {
				has_branch = true;
				update_branch(key, fn);
			});
			if (!has_branch) update_branch(-1, null);
		}, flags);
	}
	// node_modules/svelte/src/internal/client/dom/blocks/key.js
	/** @import { TemplateNode } from '#client' */
	var NAN = Symbol("NaN");
	/**
	* @template V
	* @param {TemplateNode} node
	* @param {() => V} get_key
	* @param {(anchor: Node) => TemplateNode | void} render_fn
	* @returns {void}
	*/
	function key(node, get_key, render_fn) {
		var branches = new BranchManager(node);
		var legacy = !is_runes();
		block$1(() => {
			var key = get_key();
			if (key !== key) key = NAN;
			if (legacy && key !== null && typeof key === "object") key = {};
			branches.ensure(key, render_fn);
		});
	}
	// node_modules/svelte/src/internal/client/dom/blocks/each.js
	/** @import { EachItem, EachOutroGroup, EachState, Effect, EffectNodes, MaybeSource, TemplateNode, TransitionManager } from '#client' */
	/** @import { Batch } from '../../reactivity/batch.js'; */
	/**
	* @param {any} _
	* @param {number} i
	*/
	function index(_, i) {
		return i;
	}
	/**
	* Pause multiple effects simultaneously, and coordinate their
	* subsequent destruction. Used in each blocks
	* @param {EachState} state
	* @param {Effect[]} to_destroy
	* @param {null | Node} controlled_anchor
	*/
	function pause_effects(state, to_destroy, controlled_anchor) {
		/** @type {TransitionManager[]} */
		var transitions = [];
		var length = to_destroy.length;
		/** @type {EachOutroGroup} */
		var group;
		var remaining = to_destroy.length;
		for (var i = 0; i < length; i++) {
			let effect = to_destroy[i];
			pause_effect(effect, () => {
				if (group) {
					group.pending.delete(effect);
					group.done.add(effect);
					if (group.pending.size === 0) {
						var groups = state.outrogroups;
						destroy_effects(state, array_from(group.done));
						groups.delete(group);
						if (groups.size === 0) state.outrogroups = null;
					}
				} else remaining -= 1;
			}, false);
		}
		if (remaining === 0) {
			var fast_path = transitions.length === 0 && controlled_anchor !== null && state.pending.size === 0;
			if (fast_path) {
				var anchor = controlled_anchor;
				var parent_node = anchor.parentNode;
				clear_text_content(parent_node);
				parent_node.append(anchor);
				state.items.clear();
			}
			destroy_effects(state, to_destroy, !fast_path);
		} else {
			group = {
				pending: new Set(to_destroy),
				done: /* @__PURE__ */ new Set()
			};
			(state.outrogroups ??= /* @__PURE__ */ new Set()).add(group);
		}
	}
	/**
	* @param {EachState} state
	* @param {Effect[]} to_destroy
	* @param {boolean} remove_dom
	*/
	function destroy_effects(state, to_destroy, remove_dom = true) {
		/** @type {Set<Effect> | undefined} */
		var preserved_effects;
		if (state.pending.size > 0) {
			preserved_effects = /* @__PURE__ */ new Set();
			for (const keys of state.pending.values()) for (const key of keys) preserved_effects.add(
				/** @type {EachItem} */
				state.items.get(key).e
			);
		}
		for (var i = 0; i < to_destroy.length; i++) {
			var e = to_destroy[i];
			if (preserved_effects?.has(e)) {
				e.f |= EFFECT_OFFSCREEN;
				move_effect(e, document.createDocumentFragment());
			} else destroy_effect(to_destroy[i], remove_dom);
		}
	}
	/** @type {TemplateNode} */
	var offscreen_anchor;
	/**
	* @template V
	* @param {Element | Comment} node The next sibling node, or the parent node if this is a 'controlled' block
	* @param {number} flags
	* @param {() => V[]} get_collection
	* @param {(value: V, index: number) => any} get_key
	* @param {(anchor: Node, item: MaybeSource<V>, index: MaybeSource<number>) => void} render_fn
	* @param {null | ((anchor: Node) => void)} fallback_fn
	* @returns {void}
	*/
	function each(node, flags, get_collection, get_key, render_fn, fallback_fn = null) {
		var anchor = node;
		/** @type {Map<any, EachItem>} */
		var items = /* @__PURE__ */ new Map();
		if ((flags & 4) !== 0) anchor = node.appendChild(create_text());
		/** @type {Effect | null} */
		var fallback = null;
		var each_array = /* @__PURE__ */ derived_safe_equal(() => {
			var collection = get_collection();
			return is_array(collection) ? collection : collection == null ? [] : array_from(collection);
		});
		/** @type {Map<Batch, Set<any>>} */
		var pending = /* @__PURE__ */ new Map();
		var first_run = true;
		/**
		* @param {Batch} batch
		*/
		function commit(batch) {
			if ((state.effect.f & 16384) !== 0) return;
			state.pending.delete(batch);
			var array = get(each_array);
			state.fallback = fallback;
			reconcile$1(state, array, anchor, flags, get_key);
			if (fallback !== null) {
				if (array.length === 0) {
					if ((fallback.f & 33554432) === 0) resume_effect(fallback);
					else {
						fallback.f ^= EFFECT_OFFSCREEN;
						move(fallback, null, anchor);
					}
				} else pause_effect(fallback, () => {
					fallback = null;
				});
			}
		}
		/**
		* @param {Batch} batch
		*/
		function discard(batch) {
			state.pending.delete(batch);
		}
		/** @type {EachState} */
		var state = {
			effect: block$1(() => {
				var array = get(each_array);
				var length = array.length;
				var keys = /* @__PURE__ */ new Set();
				var batch = current_batch;
				var defer = should_defer_append();
				for (var index = 0; index < length; index += 1) {
					var value = array[index];
					var key = get_key(value, index);
					var item = first_run ? null : items.get(key);
					if (item) {
						if (item.v) internal_set(item.v, value);
						if (item.i) internal_set(item.i, index);
						if (defer) batch.unskip_effect(item.e);
					} else {
						item = create_item(items, first_run ? anchor : offscreen_anchor ??= create_text(), value, key, index, render_fn, flags, get_collection);
						if (!first_run) item.e.f |= EFFECT_OFFSCREEN;
						items.set(key, item);
					}
					keys.add(key);
				}
				if (length === 0 && fallback_fn && !fallback) {
					if (first_run) fallback = branch(() => fallback_fn(anchor));
					else {
						fallback = branch(() => fallback_fn(offscreen_anchor ??= create_text()));
						fallback.f |= EFFECT_OFFSCREEN;
					}
				}
				if (length > keys.size) each_key_duplicate("", "", "");
				if (!first_run) {
					pending.set(batch, keys);
					if (defer) {
						for (const [key, item] of items) if (!keys.has(key)) batch.skip_effect(item.e);
						batch.oncommit(commit);
						batch.ondiscard(discard);
					} else commit(batch);
				}
				get(each_array);
			}),
			flags,
			items,
			pending,
			outrogroups: null,
			fallback
		};
		first_run = false;
	}
	/**
	* Skip past any non-branch effects (which could be created with `createSubscriber`, for example) to find the next branch effect
	* @param {Effect | null} effect
	* @returns {Effect | null}
	*/
	function skip_to_branch(effect) {
		while (effect !== null && (effect.f & 32) === 0) effect = effect.next;
		return effect;
	}
	/**
	* Add, remove, or reorder items output by an each block as its input changes
	* @template V
	* @param {EachState} state
	* @param {Array<V>} array
	* @param {Element | Comment | Text} anchor
	* @param {number} flags
	* @param {(value: V, index: number) => any} get_key
	* @returns {void}
	*/
	function reconcile$1(state, array, anchor, flags, get_key) {
		var is_animated = (flags & 8) !== 0;
		var length = array.length;
		var items = state.items;
		var current = skip_to_branch(state.effect.first);
		/** @type {undefined | Set<Effect>} */
		var seen;
		/** @type {Effect | null} */
		var prev = null;
		/** @type {undefined | Set<Effect>} */
		var to_animate;
		/** @type {Effect[]} */
		var matched = [];
		/** @type {Effect[]} */
		var stashed = [];
		/** @type {V} */
		var value;
		/** @type {any} */
		var key;
		/** @type {Effect | undefined} */
		var effect;
		/** @type {number} */
		var i;
		if (is_animated) for (i = 0; i < length; i += 1) {
			value = array[i];
			key = get_key(value, i);
			effect = items.get(key).e;
			if ((effect.f & 33554432) === 0) {
				effect.nodes?.a?.measure();
				(to_animate ??= /* @__PURE__ */ new Set()).add(effect);
			}
		}
		for (i = 0; i < length; i += 1) {
			value = array[i];
			key = get_key(value, i);
			effect = items.get(key).e;
			if (state.outrogroups !== null) for (const group of state.outrogroups) {
				group.pending.delete(effect);
				group.done.delete(effect);
			}
			if ((effect.f & 8192) !== 0) {
				resume_effect(effect);
				if (is_animated) {
					effect.nodes?.a?.unfix();
					(to_animate ??= /* @__PURE__ */ new Set()).delete(effect);
				}
			}
			if ((effect.f & 33554432) !== 0) {
				effect.f ^= EFFECT_OFFSCREEN;
				if (effect === current) move(effect, null, anchor);
				else {
					var next = prev ? prev.next : current;
					if (effect === state.effect.last) state.effect.last = effect.prev;
					if (effect.prev) effect.prev.next = effect.next;
					if (effect.next) effect.next.prev = effect.prev;
					link(state, prev, effect);
					link(state, effect, next);
					move(effect, next, anchor);
					prev = effect;
					matched = [];
					stashed = [];
					current = skip_to_branch(prev.next);
					continue;
				}
			}
			if (effect !== current) {
				if (seen !== void 0 && seen.has(effect)) {
					if (matched.length < stashed.length) {
						var start = stashed[0];
						var j;
						prev = start.prev;
						var a = matched[0];
						var b = matched[matched.length - 1];
						for (j = 0; j < matched.length; j += 1) move(matched[j], start, anchor);
						for (j = 0; j < stashed.length; j += 1) seen.delete(stashed[j]);
						link(state, a.prev, b.next);
						link(state, prev, a);
						link(state, b, start);
						current = start;
						prev = b;
						i -= 1;
						matched = [];
						stashed = [];
					} else {
						seen.delete(effect);
						move(effect, current, anchor);
						link(state, effect.prev, effect.next);
						link(state, effect, prev === null ? state.effect.first : prev.next);
						link(state, prev, effect);
						prev = effect;
					}
					continue;
				}
				matched = [];
				stashed = [];
				while (current !== null && current !== effect) {
					(seen ??= /* @__PURE__ */ new Set()).add(current);
					stashed.push(current);
					current = skip_to_branch(current.next);
				}
				if (current === null) continue;
			}
			if ((effect.f & 33554432) === 0) matched.push(effect);
			prev = effect;
			current = skip_to_branch(effect.next);
		}
		if (state.outrogroups !== null) {
			for (const group of state.outrogroups) if (group.pending.size === 0) {
				destroy_effects(state, array_from(group.done));
				state.outrogroups?.delete(group);
			}
			if (state.outrogroups.size === 0) state.outrogroups = null;
		}
		if (current !== null || seen !== void 0) {
			/** @type {Effect[]} */
			var to_destroy = [];
			if (seen !== void 0) {
				for (effect of seen) if ((effect.f & 8192) === 0) to_destroy.push(effect);
			}
			while (current !== null) {
				if ((current.f & 8192) === 0 && current !== state.fallback) to_destroy.push(current);
				current = skip_to_branch(current.next);
			}
			var destroy_length = to_destroy.length;
			if (destroy_length > 0) {
				var controlled_anchor = (flags & 4) !== 0 && length === 0 ? anchor : null;
				if (is_animated) {
					for (i = 0; i < destroy_length; i += 1) to_destroy[i].nodes?.a?.measure();
					for (i = 0; i < destroy_length; i += 1) to_destroy[i].nodes?.a?.fix();
				}
				pause_effects(state, to_destroy, controlled_anchor);
			}
		}
		if (is_animated) queue_micro_task(() => {
			if (to_animate === void 0) return;
			for (effect of to_animate) effect.nodes?.a?.apply();
		});
	}
	/**
	* @template V
	* @param {Map<any, EachItem>} items
	* @param {Node} anchor
	* @param {V} value
	* @param {unknown} key
	* @param {number} index
	* @param {(anchor: Node, item: MaybeSource<V>, index: MaybeSource<number>, collection: () => V[]) => void} render_fn
	* @param {number} flags
	* @param {() => V[]} get_collection
	* @returns {EachItem}
	*/
	function create_item(items, anchor, value, key, index, render_fn, flags, get_collection) {
		var v = (flags & 1) !== 0 ? (flags & 16) === 0 ? /* @__PURE__ */ mutable_source(value, false, false) : source(value) : null;
		var i = (flags & 2) !== 0 ? source(index) : null;
		return {
			v,
			i,
			e: branch(() => {
				render_fn(anchor, v ?? value, i ?? index, get_collection);
				return () => {
					items.delete(key);
				};
			})
		};
	}
	/**
	* @param {Effect} effect
	* @param {Effect | null} next
	* @param {Text | Element | Comment} anchor
	*/
	function move(effect, next, anchor) {
		if (!effect.nodes) return;
		var node = effect.nodes.start;
		var end = effect.nodes.end;
		var dest = next && (next.f & 33554432) === 0 ? next.nodes.start : anchor;
		while (node !== null) {
			var next_node = /* @__PURE__ */ get_next_sibling(node);
			dest.before(node);
			if (node === end) return;
			node = next_node;
		}
	}
	/**
	* @param {EachState} state
	* @param {Effect | null} prev
	* @param {Effect | null} next
	*/
	function link(state, prev, next) {
		if (prev === null) state.effect.first = next;
		else prev.next = next;
		if (next === null) state.effect.last = prev;
		else next.prev = prev;
	}
	/**
	* @param {Element | Text | Comment} node
	* @param {() => string | TrustedHTML} get_value
	* @param {boolean} [is_controlled]
	* @param {boolean} [svg]
	* @param {boolean} [mathml]
	* @param {boolean} [skip_warning]
	* @returns {void}
	*/
	function html(node, get_value, is_controlled = false, svg = false, mathml = false, skip_warning = false) {
		var anchor = node;
		/** @type {string | TrustedHTML} */
		var value = "";
		if (is_controlled) var parent_node = node;
		template_effect(() => {
			var effect = active_effect;
			if (value === (value = get_value() ?? "")) return;
			if (is_controlled && true) {
				effect.nodes = null;
				parent_node.innerHTML = value;
				if (value !== "") assign_nodes(/* @__PURE__ */ get_first_child(parent_node), parent_node.lastChild);
				return;
			}
			if (effect.nodes !== null) {
				remove_effect_dom(effect.nodes.start, effect.nodes.end);
				effect.nodes = null;
			}
			if (value === "") return;
			var wrapper = create_element(svg ? "svg" : mathml ? "math" : "template", svg ? NAMESPACE_SVG : mathml ? NAMESPACE_MATHML : void 0);
			wrapper.innerHTML = value;
			/** @type {DocumentFragment | Element} */
			var node = svg || mathml ? wrapper : /** @type {HTMLTemplateElement} */ wrapper.content;
			assign_nodes(/* @__PURE__ */ get_first_child(node), node.lastChild);
			if (svg || mathml) while (/* @__PURE__ */ get_first_child(node)) anchor.before(/* @__PURE__ */ get_first_child(node));
			else anchor.before(node);
		});
	}
	// node_modules/svelte/src/internal/client/dom/blocks/snippet.js
	/** @import { Snippet } from 'svelte' */
	/** @import { TemplateNode } from '#client' */
	/** @import { Getters } from '#shared' */
	/**
	* @template {(node: TemplateNode, ...args: any[]) => void} SnippetFn
	* @param {TemplateNode} node
	* @param {() => SnippetFn | null | undefined} get_snippet
	* @param {(() => any)[]} args
	* @returns {void}
	*/
	function snippet(node, get_snippet, ...args) {
		var branches = new BranchManager(node);
		block$1(() => {
			const snippet = get_snippet() ?? null;
			branches.ensure(snippet, snippet && ((anchor) => snippet(anchor, ...args)));
		}, EFFECT_TRANSPARENT);
	}
	// node_modules/clsx/dist/clsx.mjs
	function r(e) {
		var t, f, n = "";
		if ("string" == typeof e || "number" == typeof e) n += e;
		else if ("object" == typeof e) if (Array.isArray(e)) {
			var o = e.length;
			for (t = 0; t < o; t++) e[t] && (f = r(e[t])) && (n && (n += " "), n += f);
		} else for (f in e) e[f] && (n && (n += " "), n += f);
		return n;
	}
	function clsx$1() {
		for (var e, t, f = 0, n = "", o = arguments.length; f < o; f++) (e = arguments[f]) && (t = r(e)) && (n && (n += " "), n += t);
		return n;
	}
	// node_modules/svelte/src/internal/shared/attributes.js
	/**
	* Small wrapper around clsx to preserve Svelte's (weird) handling of falsy values.
	* TODO Svelte 6 revisit this, and likely turn all falsy values into the empty string (what clsx also does)
	* @param  {any} value
	*/
	function clsx(value) {
		if (typeof value === "object") return clsx$1(value);
		else return value ?? "";
	}
	var whitespace = [..." 	\n\r\f\xA0\v﻿"];
	/**
	* @param {any} value
	* @param {string | null} [hash]
	* @param {Record<string, boolean>} [directives]
	* @returns {string | null}
	*/
	function to_class(value, hash, directives) {
		var classname = value == null ? "" : "" + value;
		if (hash) classname = classname ? classname + " " + hash : hash;
		if (directives) {
			for (var key of Object.keys(directives)) if (directives[key]) classname = classname ? classname + " " + key : key;
			else if (classname.length) {
				var len = key.length;
				var a = 0;
				while ((a = classname.indexOf(key, a)) >= 0) {
					var b = a + len;
					if ((a === 0 || whitespace.includes(classname[a - 1])) && (b === classname.length || whitespace.includes(classname[b]))) classname = (a === 0 ? "" : classname.substring(0, a)) + classname.substring(b + 1);
					else a = b;
				}
			}
		}
		return classname === "" ? null : classname;
	}
	// node_modules/svelte/src/internal/client/dom/elements/class.js
	/**
	* @param {Element} dom
	* @param {boolean | number} is_html
	* @param {string | null} value
	* @param {string} [hash]
	* @param {Record<string, any>} [prev_classes]
	* @param {Record<string, any>} [next_classes]
	* @returns {Record<string, boolean> | undefined}
	*/
	function set_class(dom, is_html, value, hash, prev_classes, next_classes) {
		var prev = dom[CLASS_CACHE];
		if (prev !== value || prev === void 0) {
			var next_class_name = to_class(value, hash, next_classes);
			if (next_class_name == null) dom.removeAttribute("class");
			else if (is_html) dom.className = next_class_name;
			else dom.setAttribute("class", next_class_name);
			/** @type {any} */ dom[CLASS_CACHE] = value;
		} else if (next_classes && prev_classes !== next_classes) for (var key in next_classes) {
			var is_present = !!next_classes[key];
			if (prev_classes == null || is_present !== !!prev_classes[key]) dom.classList.toggle(key, is_present);
		}
		return next_classes;
	}
	// node_modules/svelte/src/internal/client/dom/elements/attributes.js
	/** @import { Blocker, Effect } from '#client' */
	var IS_CUSTOM_ELEMENT = Symbol("is custom element");
	var IS_HTML = Symbol("is html");
	var PROGRESS_TAG = IS_XHTML ? "progress" : "PROGRESS";
	/**
	* @param {Element} element
	* @param {any} value
	*/
	function set_value(element, value) {
		var attributes = get_attributes(element);
		if (attributes.value === (attributes.value = value ?? void 0) || element.value === value && (value !== 0 || element.nodeName !== PROGRESS_TAG)) return;
		element.value = value ?? "";
	}
	/**
	* @param {Element} element
	* @param {boolean} checked
	*/
	function set_checked(element, checked) {
		var attributes = get_attributes(element);
		if (attributes.checked === (attributes.checked = checked ?? void 0)) return;
		element.checked = checked;
	}
	/**
	* @param {Element} element
	* @param {string} attribute
	* @param {string | null} value
	* @param {boolean} [skip_warning]
	*/
	function set_attribute(element, attribute, value, skip_warning) {
		var attributes = get_attributes(element);
		if (attributes[attribute] === (attributes[attribute] = value)) return;
		if (attribute === "loading") element[LOADING_ATTR_SYMBOL] = value;
		if (value == null) element.removeAttribute(attribute);
		else if (typeof value !== "string" && get_setters(element).has(attribute)) element[attribute] = value;
		else element.setAttribute(attribute, value);
	}
	/**
	*
	* @param {Element} element
	*/
	function get_attributes(element) {
		return element[ATTRIBUTES_CACHE] ??= {
			[IS_CUSTOM_ELEMENT]: element.nodeName.includes("-"),
			[IS_HTML]: element.namespaceURI === NAMESPACE_HTML
		};
	}
	/** @type {Map<string, Set<string>>} */
	var setters_cache = /* @__PURE__ */ new Map();
	/** @param {Element} element */
	function get_setters(element) {
		var cache_key = element.getAttribute("is") || element.nodeName;
		var setters = setters_cache.get(cache_key);
		if (setters) return setters;
		setters_cache.set(cache_key, setters = /* @__PURE__ */ new Set());
		var descriptors;
		var proto = element;
		var element_proto = Element.prototype;
		while (element_proto !== proto) {
			descriptors = get_descriptors(proto);
			for (var key in descriptors) if (descriptors[key].set && key !== "innerHTML" && key !== "textContent" && key !== "innerText") setters.add(key);
			proto = get_prototype_of(proto);
		}
		return setters;
	}
	// node_modules/svelte/src/internal/client/dom/elements/bindings/input.js
	/** @import { Batch } from '../../../reactivity/batch.js' */
	/**
	* @param {HTMLInputElement} input
	* @param {() => unknown} get
	* @param {(value: unknown) => void} set
	* @returns {void}
	*/
	function bind_value(input, get, set = get) {
		var batches = /* @__PURE__ */ new WeakSet();
		listen_to_event_and_reset_event(input, "input", async (is_reset) => {
			/** @type {any} */
			var value = is_reset ? input.defaultValue : input.value;
			value = is_numberlike_input(input) ? to_number(value) : value;
			set(value);
			if (current_batch !== null) batches.add(current_batch);
			await tick();
			if (value !== (value = get())) {
				var start = input.selectionStart;
				var end = input.selectionEnd;
				var length = input.value.length;
				input.value = value ?? "";
				if (end !== null) {
					var new_length = input.value.length;
					if (start === end && end === length && new_length > length) {
						input.selectionStart = new_length;
						input.selectionEnd = new_length;
					} else {
						input.selectionStart = start;
						input.selectionEnd = Math.min(end, new_length);
					}
				}
			}
		});
		if (untrack(get) == null && input.value) {
			set(is_numberlike_input(input) ? to_number(input.value) : input.value);
			if (current_batch !== null) batches.add(current_batch);
		}
		render_effect(() => {
			var value = get();
			if (input === document.activeElement) {
				var batch = async_mode_flag ? previous_batch : current_batch;
				if (batches.has(batch)) return;
			}
			if (is_numberlike_input(input) && value === to_number(input.value)) return;
			if (input.type === "date" && !value && !input.value) return;
			if (value !== input.value) input.value = value ?? "";
		});
	}
	/** @type {Set<HTMLInputElement[]>} */
	var pending = /* @__PURE__ */ new Set();
	/**
	* @param {HTMLInputElement[]} inputs
	* @param {null | [number]} group_index
	* @param {HTMLInputElement} input
	* @param {() => unknown} get
	* @param {(value: unknown) => void} set
	* @returns {void}
	*/
	function bind_group(inputs, group_index, input, get, set = get) {
		var is_checkbox = input.getAttribute("type") === "checkbox";
		var binding_group = inputs;
		if (group_index !== null) for (var index of group_index) binding_group = binding_group[index] ??= [];
		binding_group.push(input);
		listen_to_event_and_reset_event(input, "change", () => {
			var value = input.__value;
			if (is_checkbox) value = get_binding_group_value(binding_group, value, input.checked);
			set(value);
		}, () => set(is_checkbox ? [] : null));
		render_effect(() => {
			var value = get();
			if (is_checkbox) {
				value = value || [];
				input.checked = value.includes(input.__value);
			} else input.checked = is(input.__value, value);
		});
		teardown(() => {
			var index = binding_group.indexOf(input);
			if (index !== -1) binding_group.splice(index, 1);
		});
		if (!pending.has(binding_group)) {
			pending.add(binding_group);
			queue_micro_task(() => {
				binding_group.sort((a, b) => a.compareDocumentPosition(b) === 4 ? -1 : 1);
				pending.delete(binding_group);
			});
		}
		queue_micro_task(() => {});
	}
	/**
	* @param {HTMLInputElement} input
	* @param {() => unknown} get
	* @param {(value: unknown) => void} set
	* @returns {void}
	*/
	function bind_checked(input, get, set = get) {
		listen_to_event_and_reset_event(input, "change", (is_reset) => {
			set(is_reset ? input.defaultChecked : input.checked);
		});
		if (untrack(get) == null) set(input.checked);
		render_effect(() => {
			var value = get();
			input.checked = Boolean(value);
		});
	}
	/**
	* @template V
	* @param {Array<HTMLInputElement>} group
	* @param {V} __value
	* @param {boolean} checked
	* @returns {V[]}
	*/
	function get_binding_group_value(group, __value, checked) {
		/** @type {Set<V>} */
		var value = /* @__PURE__ */ new Set();
		for (var i = 0; i < group.length; i += 1) if (group[i].checked) value.add(group[i].__value);
		if (!checked) value.delete(__value);
		return Array.from(value);
	}
	/**
	* @param {HTMLInputElement} input
	*/
	function is_numberlike_input(input) {
		var type = input.type;
		return type === "number" || type === "range";
	}
	/**
	* @param {string} value
	*/
	function to_number(value) {
		return value === "" ? null : +value;
	}
	// node_modules/svelte/src/internal/client/dom/elements/bindings/this.js
	/** @import { ComponentContext, Effect } from '#client' */
	/**
	* @param {any} bound_value
	* @param {Element} element_or_component
	* @returns {boolean}
	*/
	function is_bound_this(bound_value, element_or_component) {
		return bound_value === element_or_component || bound_value?.[STATE_SYMBOL] === element_or_component;
	}
	/**
	* @param {any} element_or_component
	* @param {(value: unknown, ...parts: unknown[]) => void} update
	* @param {(...parts: unknown[]) => unknown} get_value
	* @param {() => unknown[]} [get_parts] Set if the this binding is used inside an each block,
	* 										returns all the parts of the each block context that are used in the expression
	* @returns {void}
	*/
	function bind_this(element_or_component = mark_as_component(), update, get_value, get_parts) {
		var component_effect = component_context.r;
		var parent = active_effect;
		effect(() => {
			/** @type {unknown[]} */
			var old_parts;
			/** @type {unknown[]} */
			var parts;
			render_effect(() => {
				old_parts = parts;
				parts = get_parts?.() || [];
				untrack(() => {
					if (!is_bound_this(get_value(...parts), element_or_component)) {
						update(element_or_component, ...parts);
						if (old_parts && is_bound_this(get_value(...old_parts), element_or_component)) update(null, ...old_parts);
					}
				});
			});
			return () => {
				let p = parent;
				while (p !== component_effect && p.parent !== null && p.parent.f & 33554432) p = p.parent;
				const teardown = () => {
					if (parts && is_bound_this(get_value(...parts), element_or_component)) update(null, ...parts);
				};
				const original_teardown = p.teardown;
				p.teardown = () => {
					teardown();
					original_teardown?.();
				};
			};
		});
		return element_or_component;
	}
	// node_modules/svelte/src/internal/client/reactivity/store.js
	/**
	* Whether or not the prop currently being read is a store binding, as in
	* `<Child bind:x={$y} />`. If it is, we treat the prop as mutable even in
	* runes mode, and skip `binding_property_non_reactive` validation
	*/
	var is_store_binding = false;
	/**
	* Returns a tuple that indicates whether `fn()` reads a prop that is a store binding.
	* Used to prevent `binding_property_non_reactive` validation false positives and
	* ensure that these props are treated as mutable even in runes mode
	* @template T
	* @param {() => T} fn
	* @returns {[T, boolean]}
	*/
	function capture_store_binding(fn) {
		var previous_is_store_binding = is_store_binding;
		try {
			is_store_binding = false;
			return [fn(), is_store_binding];
		} finally {
			is_store_binding = previous_is_store_binding;
		}
	}
	// node_modules/svelte/src/internal/client/reactivity/props.js
	/** @import { Derived, Effect, Source } from './types.js' */
	/**
	* This function is responsible for synchronizing a possibly bound prop with the inner component state.
	* It is used whenever the compiler sees that the component writes to the prop, or when it has a default prop_value.
	* @template V
	* @param {Record<string, unknown>} props
	* @param {string} key
	* @param {number} flags
	* @param {V | (() => V)} [fallback]
	* @returns {(() => V | ((arg: V) => V) | ((arg: V, mutation: boolean) => V))}
	*/
	function prop(props, key, flags, fallback) {
		var runes = !legacy_mode_flag || (flags & 2) !== 0;
		var bindable = (flags & 8) !== 0;
		var lazy = (flags & 16) !== 0;
		var fallback_value = fallback;
		var fallback_dirty = true;
		var fallback_signal = void 0;
		var get_fallback = () => {
			if (lazy && runes) {
				fallback_signal ??= /* @__PURE__ */ derived(fallback);
				return get(fallback_signal);
			}
			if (fallback_dirty) {
				fallback_dirty = false;
				fallback_value = lazy ? untrack(fallback) : fallback;
			}
			return fallback_value;
		};
		/** @type {((v: V) => void) | undefined} */
		let setter;
		if (bindable) {
			var is_entry_props = STATE_SYMBOL in props || LEGACY_PROPS in props;
			setter = get_descriptor(props, key)?.set ?? (is_entry_props && key in props ? (v) => props[key] = v : void 0);
		}
		/** @type {V} */
		var initial_value;
		var is_store_sub = false;
		if (bindable) [initial_value, is_store_sub] = capture_store_binding(() => props[key]);
		else initial_value = props[key];
		if (initial_value === void 0 && fallback !== void 0) {
			initial_value = get_fallback();
			if (setter) {
				if (runes) props_invalid_value(key);
				setter(initial_value);
			}
		}
		/** @type {() => V} */
		var getter;
		if (runes) getter = () => {
			var value = props[key];
			if (value === void 0) return get_fallback();
			fallback_dirty = true;
			return value;
		};
		else getter = () => {
			var value = props[key];
			if (value !== void 0) fallback_value = void 0;
			return value === void 0 ? fallback_value : value;
		};
		if (runes && (flags & 4) === 0) return getter;
		if (setter) {
			var legacy_parent = props.$$legacy;
			return (function(value, mutation) {
				if (arguments.length > 0) {
					if (!runes || !mutation || legacy_parent || is_store_sub)
 /** @type {Function} */ setter(mutation ? getter() : value);
					return value;
				}
				return getter();
			});
		}
		var overridden = false;
		var d = ((flags & 1) !== 0 ? derived : derived_safe_equal)(() => {
			overridden = false;
			return getter();
		});
		if (bindable) get(d);
		var parent_effect = active_effect;
		return (function(value, mutation) {
			if (arguments.length > 0) {
				const new_value = mutation ? get(d) : runes && bindable ? proxy(value) : value;
				set(d, new_value);
				overridden = true;
				if (fallback_value !== void 0) fallback_value = new_value;
				return value;
			}
			if (is_destroying_effect && overridden || (parent_effect.f & 16384) !== 0) return d.v;
			return get(d);
		});
	}
	if (typeof HTMLElement === "function");
	// src/lib/course/course.ts
	/** The subjects of `ids`, in the course's order. */
	function subjectsOf(course, ids) {
		return course.subjects.filter((subject) => ids.includes(subject.id));
	}
	/** The number in which a predicate reads while its subject is yet to be named. */
	function openNumber(course) {
		return course.subjects.some(({ number }) => number === "plural") ? "plural" : "singular";
	}
	/** Every fact of the course, in the order of teaching. */
	function factsOf(course) {
		return course.dimensions.flatMap((dimension) => dimension.facts);
	}
	/** Whether the fact is known to be true or known to be false of every subject, so that it can be sorted. */
	function isDecided(course, fact) {
		return course.subjects.every(({ id }) => fact.holds.includes(id) || fact.falseFor.includes(id));
	}
	/** Whether the fact holds for every subject of the course: what the subjects share. */
	function isShared(course, fact) {
		return fact.holds.length === course.subjects.length;
	}
	// src/lib/course/grammar/en.ts
	/** Verbs whose third person singular is not formed by rule. */
	var IRREGULAR = /* @__PURE__ */ new Map([
		["be", {
			singular: "is",
			plural: "are"
		}],
		["have", {
			singular: "has",
			plural: "have"
		}],
		["do", {
			singular: "does",
			plural: "do"
		}],
		["go", {
			singular: "goes",
			plural: "go"
		}],
		["its", {
			singular: "its",
			plural: "their"
		}],
		["it", {
			singular: "it",
			plural: "they"
		}],
		["itself", {
			singular: "itself",
			plural: "themselves"
		}]
	]);
	/** Third person singular, present tense. Source: R. Quirk et al., A Comprehensive Grammar of the English Language, §3.5. */
	function thirdPerson(verb) {
		if (/(s|x|z|ch|sh|o)$/.test(verb)) return `${verb}es`;
		if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
		return `${verb}s`;
	}
	var STOP_WORDS = new Set("a an and are as at be been being but by do does for from go goes had has have if in into is it its itself more most of on onto or out over own per so than that the their them themselves then there these they this those through to under up upon was were what when where which while who whose with within would you your".split(" "));
	var english$1 = {
		language: "en",
		inflect(word) {
			return IRREGULAR.get(word) ?? {
				singular: thirdPerson(word),
				plural: word
			};
		},
		baseForm(word) {
			const lower = word.toLowerCase();
			for (const [base, forms] of IRREGULAR) if (forms.singular === lower || forms.plural === lower) return base;
			if (/^[^aeiou]ies$/.test(lower)) return lower.slice(0, -1);
			if (/[^aeiou]ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
			if (/(sses|xes|zzes|tzes|ches|shes|oes)$/.test(lower)) return lower.slice(0, -2);
			if (/[^s]s$/.test(lower)) return lower.slice(0, -1);
			return lower;
		},
		stem(word) {
			const lower = word.toLowerCase().replace(/['’]s$/, "");
			if (lower.length < 4) return lower;
			return lower.replace(/ies$/, "y").replace(/(sses|xes|zes|ches|shes)$/, (end) => end.slice(0, -2)).replace(/([^s])s$/, "$1").replace(/(ing|ed|ly)$/, "").replace(/e$/, "").replace(/([b-df-hj-np-tv-z])\1$/, "$1");
		},
		isStopWord: (word) => STOP_WORDS.has(word.toLowerCase()),
		midSentence(title) {
			const [first = "", ...rest] = title.split(" ");
			return [/.\p{Lu}/u.test(first) ? first : first.toLowerCase(), ...rest].join(" ");
		}
	};
	// src/lib/course/grammar/grammar.ts
	var grammars = { en: english$1 };
	/** The grammar of a BCP 47 tag; English where there is none. */
	function grammarOf(language) {
		return grammars[language] ?? english$1;
	}
	/** First letter in upper case, the rest as it is. */
	function capitalise(text) {
		return text.charAt(0).toLocaleUpperCase() + text.slice(1);
	}
	/** The words of a text in order: letters, digits, inner hyphens and apostrophes. */
	function wordsOf(text) {
		return text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
	}
	/** The stems of the words that carry meaning. */
	function contentStems(text, grammar) {
		return new Set(wordsOf(text).filter((word) => !grammar.isStopWord(word)).map((word) => grammar.stem(word)));
	}
	// src/lib/quiz/wording/en.ts
	var numberOf = (subjects) => subjects.length === 1 ? subjects[0]?.number ?? "singular" : "plural";
	var and = new Intl.ListFormat("en-GB", { type: "conjunction" });
	var or = new Intl.ListFormat("en-GB", { type: "disjunction" });
	var names = (subjects) => and.format(subjects.map(({ name }) => name));
	var either = (subjects) => or.format(subjects.map(({ name }) => name));
	var statement = (fact, subjects) => `${capitalise(names(subjects))} ${fact.says[numberOf(subjects)]}.`;
	var COUNT = [
		"",
		"",
		"both",
		"all three",
		"all four"
	];
	var english = {
		statement,
		aboutIt: (fact, subject) => `${subject.number === "plural" ? "They" : "It"} ${fact.says[subject.number]}.`,
		fragment: (fact, number) => capitalise(fact.says[number]),
		names,
		possessive: (subjects) => {
			const name = names(subjects);
			return numberOf(subjects.slice(-1)) === "plural" && name.endsWith("s") ? `${name}’` : `${name}’s`;
		},
		together: (subjects, of) => capitalise(subjects.length === of.length ? COUNT[of.length] ?? "all" : names(subjects)),
		truth: {
			right: "True",
			wrong: "False"
		},
		choiceStems: (subject, topic) => [
			`Which statement describes ${subject.name}?`,
			`What is true of ${subject.name}?`,
			`Thinking of ${topic}, which statement fits ${subject.name}?`
		],
		trueFalseStem: (text) => text,
		sortStems: (subjects, topic, hasGroups) => {
			const general = `Thinking of ${topic}, sort the statements by what they describe.`;
			if (hasGroups) return [general];
			const all = subjects.length === 2 ? "both" : COUNT[subjects.length] ?? "all";
			return [`Which does each statement describe: ${or.format([...subjects.map(({ name }) => name), all])}?`, general];
		},
		multipleStems: (subjects, subject, topic) => subject ? [`Which statements describe ${subject.name}? Choose all that apply.`, `Thinking of ${topic}, what is true of ${subject.name}? Choose all that apply.`] : [`What do ${names(subjects)} have in common? Choose all that apply.`, `Which statements describe ${subjects.length === 2 ? `both ${names(subjects)}` : COUNT[subjects.length] ?? "all"}? Choose all that apply.`],
		matchingStems: {
			statements: ["Match each statement with what it describes.", "Give each statement back to what it describes."],
			examples: ["Match each example with what it belongs to.", "What does each example belong to?"],
			terms: ["Match each meaning with its term.", "Which term belongs to each meaning?"]
		},
		termStems: (definition) => [`Which term has this meaning: ${definition}?`, `What is the term for this: ${definition}?`],
		termMeans: (word, definition) => `“${capitalise(word)}” means: ${definition}.`,
		whoStems: (text) => [`What is described here? ${text}`, `${text} What does this describe?`],
		oddStems: (subjects) => {
			const other = subjects.length === 2 ? "the other" : "another of them";
			return [`Two of these statements describe the same one of ${names(subjects)}. Which statement describes ${other}?`, `Which statement has a different one of ${names(subjects)} for its subject than the rest have?`];
		},
		scenarioStems: (subjects) => [`Which does this case point to: ${either(subjects)}?`, `What does this case belong to: ${either(subjects)}?`],
		scenarioReasonStems: () => ["Which statement fits this case?", "Which statement does this case illustrate?"],
		contrastStems: (one, other, topic) => [`Which is a difference between ${one.name} and ${other.name} in ${topic}?`, `Thinking of ${topic}, what sets ${one.name} apart from ${other.name}?`],
		contrast: (fact, subject, otherFact, other) => `${capitalise(subject.name)} ${fact.says[subject.number]}, while ${other.name} ${otherFact.says[other.number]}.`,
		quantity: (value, unit) => `${value.toLocaleString("en-GB")} ${unit}`,
		notSo: (text) => `It is the other way round: ${text}`,
		describesOther: (fact, holders) => {
			const number = numberOf(holders);
			return `That describes ${names(holders)}: ${number === "plural" ? "they" : "it"} ${fact.says[number]}.`;
		},
		cardWhat: (subject, aspect) => `${capitalise(subject.name)}: ${aspect}?`,
		cardWho: (subjects) => `${capitalise(either(subjects))}?`
	};
	// src/lib/quiz/wording/wording.ts
	var wordings = { en: english };
	/** The wording of a BCP 47 tag; English where there is none. */
	function wordingOf(language) {
		return wordings[language] ?? english;
	}
	// src/lib/cards/card.ts
	/** The cards of a course, in the order of teaching. One fact each; no two with the same front. */
	function deriveCards(course) {
		const wording = wordingOf(course.language);
		const fronts = /* @__PURE__ */ new Set();
		return course.dimensions.flatMap((dimension) => dimension.facts).flatMap((fact) => [...isDecided(course, fact) ? [whoCard(course, fact, wording)] : [], ...subjectsOf(course, fact.holds).filter(() => fact.holds.length === 1).map((subject) => whatCard(fact, subject, wording))]).filter(({ dimension, front }) => {
			const key = `${dimension} ${front.cue ?? ""} ${front.text}`;
			return fronts.has(key) ? false : fronts.add(key);
		});
	}
	function common(fact) {
		return {
			revision: fact.revision,
			fact: fact.id,
			dimension: fact.dimension,
			why: fact.why,
			section: fact.section
		};
	}
	/** From the statement to whom it describes. */
	function whoCard(course, fact, wording) {
		const holders = subjectsOf(course, fact.holds);
		const answer = wording.together(holders, course.subjects);
		return {
			...common(fact),
			id: `who.${fact.id}`,
			kind: "who",
			front: {
				cue: wording.cardWho(course.subjects),
				text: wording.fragment(fact, openNumber(course)),
				subjects: []
			},
			back: {
				cue: answer,
				text: wording.statement(fact, holders),
				subjects: fact.holds
			}
		};
	}
	/** From the subject and what is asked about it to the statement. */
	function whatCard(fact, subject, wording) {
		return {
			...common(fact),
			id: `what.${fact.id}.${subject.id}`,
			kind: "what",
			front: {
				text: wording.cardWhat(subject, fact.aspect),
				subjects: [subject.id]
			},
			back: {
				text: wording.statement(fact, [subject]),
				subjects: [subject.id]
			}
		};
	}
	// src/lib/paraglide/registry.js
	/**
	* @typedef {"year" | "years" | "quarter" | "quarters" | "month" | "months" | "week" | "weeks" | "day" | "days" | "hour" | "hours" | "minute" | "minutes" | "second" | "seconds"} RelativeTimeFormatUnit
	*/
	/**
	* @param {import("./runtime.js").Locale} locale
	* @param {unknown} input
	* @param {Intl.PluralRulesOptions} [options]
	* @returns {string}
	*/
	function plural(locale, input, options) {
		return new Intl.PluralRules(locale, options).select(Number(input));
	}
	// src/lib/paraglide/messages/en.js
	/** @typedef {import('../runtime.js').LocalizedString} LocalizedString */
	/** @typedef {{}} App_NameInputs */
	/** @typedef {{}} App_ClaimInputs */
	/** @typedef {{ page: NonNullable<unknown> }} Page_TitleInputs */
	/** @typedef {{}} Skip_To_ContentInputs */
	/** @typedef {{}} Nav_LabelInputs */
	/** @typedef {{}} Nav_CoursesInputs */
	/** @typedef {{}} Nav_DataInputs */
	/** @typedef {{}} Course_Nav_LabelInputs */
	/** @typedef {{}} Nav_OverviewInputs */
	/** @typedef {{}} Nav_FinalInputs */
	/** @typedef {{}} Nav_CardsInputs */
	/** @typedef {{}} Footer_LocalInputs */
	/** @typedef {{}} Footer_DataInputs */
	/** @typedef {{}} Catalogue_TitleInputs */
	/** @typedef {{}} Catalogue_IntroInputs */
	/** @typedef {{}} Catalogue_EmptyInputs */
	/** @typedef {{ count: NonNullable<unknown> }} Course_DimensionsInputs */
	/** @typedef {{ count: NonNullable<unknown> }} Course_MinutesInputs */
	/** @typedef {{}} Course_ComparesInputs */
	/** @typedef {{ done: NonNullable<unknown>, total: NonNullable<unknown> }} Course_ProgressInputs */
	/** @typedef {{}} Course_Not_StartedInputs */
	/** @typedef {{ count: NonNullable<unknown> }} Course_DueInputs */
	/** @typedef {{}} Course_None_DueInputs */
	/** @typedef {{}} Overview_OutcomesInputs */
	/** @typedef {{}} Overview_ComparisonInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Overview_Comparison_CaptionInputs */
	/** @typedef {{}} Overview_DimensionInputs */
	/** @typedef {{}} Overview_LessonsInputs */
	/** @typedef {{}} Overview_SourcesInputs */
	/** @typedef {{}} Overview_QuizInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Overview_Quiz_OfInputs */
	/** @typedef {{}} Overview_Final_QuizInputs */
	/** @typedef {{ mark: NonNullable<unknown> }} Overview_Final_AboutInputs */
	/** @typedef {{}} Overview_Cards_AboutInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Continue_StartInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Continue_LessonInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Continue_QuizInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Continue_Resume_QuizInputs */
	/** @typedef {{}} Continue_FinalInputs */
	/** @typedef {{}} Continue_Resume_FinalInputs */
	/** @typedef {{}} Continue_CardsInputs */
	/** @typedef {{}} Continue_AgainInputs */
	/** @typedef {{}} Status_Not_StartedInputs */
	/** @typedef {{}} Status_ReadingInputs */
	/** @typedef {{}} Status_ReadInputs */
	/** @typedef {{ percent: NonNullable<unknown> }} Status_Best_ScoreInputs */
	/** @typedef {{}} Status_PassedInputs */
	/** @typedef {{}} Status_Not_PassedInputs */
	/** @typedef {{ number: NonNullable<unknown>, total: NonNullable<unknown> }} Lesson_OfInputs */
	/** @typedef {{}} Lesson_Side_By_SideInputs */
	/** @typedef {{}} Lesson_SharedInputs */
	/** @typedef {{}} Lesson_Partly_SharedInputs */
	/** @typedef {{}} Lesson_PrincipleInputs */
	/** @typedef {{}} Lesson_AgainInputs */
	/** @typedef {{}} Lesson_Again_IntroInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Lesson_PreviousInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Lesson_NextInputs */
	/** @typedef {{}} Lesson_FinishInputs */
	/** @typedef {{}} Lesson_FinishedInputs */
	/** @typedef {{}} Lesson_To_QuizInputs */
	/** @typedef {{ count: NonNullable<unknown> }} Lesson_Prompts_LeftInputs */
	/** @typedef {{}} Lesson_Go_To_PromptInputs */
	/** @typedef {{}} Lesson_Nav_LabelInputs */
	/** @typedef {{}} Prompt_LabelInputs */
	/** @typedef {{}} Prompt_QuestionInputs */
	/** @typedef {{}} Prompt_RightInputs */
	/** @typedef {{}} Prompt_WrongInputs */
	/** @typedef {{}} Prompt_Comes_BackInputs */
	/** @typedef {{ number: NonNullable<unknown>, total: NonNullable<unknown> }} Question_NumberInputs */
	/** @typedef {{}} Question_True_Or_FalseInputs */
	/** @typedef {{}} Question_CheckInputs */
	/** @typedef {{}} Question_NextInputs */
	/** @typedef {{}} Question_See_ResultInputs */
	/** @typedef {{}} Question_Choose_FirstInputs */
	/** @typedef {{}} Question_Assign_FirstInputs */
	/** @typedef {{}} Answer_RightInputs */
	/** @typedef {{}} Answer_WrongInputs */
	/** @typedef {{}} Answer_YoursInputs */
	/** @typedef {{}} Answer_CorrectInputs */
	/** @typedef {{ target: NonNullable<unknown> }} Answer_BelongsInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Answer_RereadInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Quiz_TitleInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Quiz_Final_TitleInputs */
	/** @typedef {{}} Quiz_LoadingInputs */
	/** @typedef {{}} Quiz_StartInputs */
	/** @typedef {{ count: NonNullable<unknown>, mark: NonNullable<unknown> }} Quiz_AboutInputs */
	/** @typedef {{}} Quiz_NoneInputs */
	/** @typedef {{ percent: NonNullable<unknown> }} Quiz_Last_ResultInputs */
	/** @typedef {{}} Result_TitleInputs */
	/** @typedef {{ percent: NonNullable<unknown> }} Result_ScoreInputs */
	/** @typedef {{ mark: NonNullable<unknown> }} Result_PassedInputs */
	/** @typedef {{ mark: NonNullable<unknown> }} Result_FailedInputs */
	/** @typedef {{ points: NonNullable<unknown>, total: NonNullable<unknown> }} Result_PointsInputs */
	/** @typedef {{}} Result_By_DimensionInputs */
	/** @typedef {{}} Result_RereadInputs */
	/** @typedef {{}} Result_Nothing_To_RereadInputs */
	/** @typedef {{ count: NonNullable<unknown> }} Result_Retry_MissedInputs */
	/** @typedef {{}} Result_New_FormInputs */
	/** @typedef {{}} Result_To_CourseInputs */
	/** @typedef {{ title: NonNullable<unknown>, percent: NonNullable<unknown> }} Result_Dimension_ScoreInputs */
	/** @typedef {{}} Result_ConfusionsInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Cards_TitleInputs */
	/** @typedef {{}} Cards_LockedInputs */
	/** @typedef {{}} Cards_Locked_ActionInputs */
	/** @typedef {{}} Cards_Due_TodayInputs */
	/** @typedef {{}} Cards_Due_TomorrowInputs */
	/** @typedef {{}} Cards_FlipInputs */
	/** @typedef {{}} Cards_AgainInputs */
	/** @typedef {{}} Cards_GoodInputs */
	/** @typedef {{}} Cards_UndoInputs */
	/** @typedef {{}} Cards_KeysInputs */
	/** @typedef {{}} Cards_QuestionInputs */
	/** @typedef {{}} Cards_AnswerInputs */
	/** @typedef {{}} Cards_DoneInputs */
	/** @typedef {{ count: NonNullable<unknown> }} Cards_Done_NextInputs */
	/** @typedef {{}} Cards_Done_NoneInputs */
	/** @typedef {{}} Cards_WaitInputs */
	/** @typedef {{}} Cards_UndoneInputs */
	/** @typedef {{}} Save_SavedInputs */
	/** @typedef {{}} Save_SavingInputs */
	/** @typedef {{}} Save_LoadingInputs */
	/** @typedef {{}} Save_FailedInputs */
	/** @typedef {{}} Save_UnavailableInputs */
	/** @typedef {{}} Data_TitleInputs */
	/** @typedef {{}} Data_IntroInputs */
	/** @typedef {{ count: NonNullable<unknown> }} Data_CountInputs */
	/** @typedef {{}} Data_EmptyInputs */
	/** @typedef {{}} Data_EraseInputs */
	/** @typedef {{}} Data_Erase_TitleInputs */
	/** @typedef {{}} Data_Erase_TextInputs */
	/** @typedef {{}} Data_Erase_ConfirmInputs */
	/** @typedef {{}} Data_Erase_CancelInputs */
	/** @typedef {{}} Data_ErasedInputs */
	/** @typedef {{}} Error_Title_404Inputs */
	/** @typedef {{}} Error_Text_404Inputs */
	/** @typedef {{}} Error_Title_500Inputs */
	/** @typedef {{}} Error_Text_500Inputs */
	/** @typedef {{}} Error_HomeInputs */
	/** @typedef {{}} Error_Storage_UnavailableInputs */
	/** @typedef {{}} Error_Storage_FullInputs */
	/** @typedef {{}} Error_Storage_FailedInputs */
	/** @typedef {{ id: NonNullable<unknown> }} Error_Course_Not_FoundInputs */
	/** @typedef {{ id: NonNullable<unknown> }} Error_Dimension_Not_FoundInputs */
	/** @typedef {{ file: NonNullable<unknown>, line: NonNullable<unknown>, text: NonNullable<unknown> }} Problem_LineInputs */
	/** @typedef {{ text: NonNullable<unknown> }} Problem_WarningInputs */
	/** @typedef {{ name: NonNullable<unknown> }} Problem_File_MissingInputs */
	/** @typedef {{}} Problem_Course_File_MissingInputs */
	/** @typedef {{ id: NonNullable<unknown> }} Problem_File_UnlistedInputs */
	/** @typedef {{ reason: NonNullable<unknown> }} Problem_YamlInputs */
	/** @typedef {{}} Problem_Front_Matter_MissingInputs */
	/** @typedef {{ key: NonNullable<unknown>, expected: NonNullable<unknown> }} Problem_Key_MissingInputs */
	/** @typedef {{ key: NonNullable<unknown>, nearest: NonNullable<unknown>, known: NonNullable<unknown> }} Problem_Key_UnknownInputs */
	/** @typedef {{ key: NonNullable<unknown>, expected: NonNullable<unknown> }} Problem_ValueInputs */
	/** @typedef {{ value: NonNullable<unknown>, key: NonNullable<unknown>, suggestion: NonNullable<unknown> }} Problem_Id_ShapeInputs */
	/** @typedef {{ key: NonNullable<unknown> }} Problem_One_LineInputs */
	/** @typedef {{ id: NonNullable<unknown>, first: NonNullable<unknown> }} Problem_Id_DuplicateInputs */
	/** @typedef {{ id: NonNullable<unknown>, nearest: NonNullable<unknown> }} Problem_Subject_UnknownInputs */
	/** @typedef {{ id: NonNullable<unknown> }} Problem_Subject_ContradictionInputs */
	/** @typedef {{ id: NonNullable<unknown> }} Problem_Summary_MissingInputs */
	/** @typedef {{ id: NonNullable<unknown>, nearest: NonNullable<unknown> }} Problem_Section_UnknownInputs */
	/** @typedef {{ id: NonNullable<unknown> }} Problem_Section_NoneInputs */
	/** @typedef {{ id: NonNullable<unknown> }} Problem_Heading_DuplicateInputs */
	/** @typedef {{}} Problem_Text_Before_HeadingInputs */
	/** @typedef {{ says: NonNullable<unknown>, suggestion: NonNullable<unknown> }} Problem_Predicate_VerbInputs */
	/** @typedef {{ says: NonNullable<unknown> }} Problem_Predicate_BraceInputs */
	/** @typedef {{ says: NonNullable<unknown> }} Problem_Predicate_Full_StopInputs */
	/** @typedef {{ name: NonNullable<unknown> }} Problem_Predicate_Names_SubjectInputs */
	/** @typedef {{ word: NonNullable<unknown> }} Problem_Predicate_NegationInputs */
	/** @typedef {{ word: NonNullable<unknown> }} Problem_Predicate_AbsoluteInputs */
	/** @typedef {{ word: NonNullable<unknown> }} Problem_Predicate_VagueInputs */
	/** @typedef {{ id: NonNullable<unknown>, other: NonNullable<unknown> }} Problem_Fact_Near_DuplicateInputs */
	/** @typedef {{ target: NonNullable<unknown> }} Problem_Link_BrokenInputs */
	/** @typedef {{ target: NonNullable<unknown> }} Problem_Link_UnsafeInputs */
	/** @typedef {{ target: NonNullable<unknown> }} Problem_Image_MissingInputs */
	/** @typedef {{ target: NonNullable<unknown> }} Problem_Image_RemoteInputs */
	/** @typedef {{ target: NonNullable<unknown> }} Problem_Image_AltInputs */
	/** @typedef {{}} Problem_Html_IgnoredInputs */
	/** @typedef {{ id: NonNullable<unknown>, count: NonNullable<unknown>, least: NonNullable<unknown> }} Problem_Too_Few_QuestionsInputs */
	/** @typedef {{ part: NonNullable<unknown>, length: NonNullable<unknown>, limit: NonNullable<unknown> }} Package_ClippedInputs */
	/** @typedef {{ name: NonNullable<unknown> }} Package_File_Left_OutInputs */
	/** @typedef {{ name: NonNullable<unknown> }} Package_File_Name_RiskyInputs */
	/** @typedef {{}} Cli_UsageInputs */
	/** @typedef {{ command: NonNullable<unknown>, nearest: NonNullable<unknown> }} Cli_Unknown_CommandInputs */
	/** @typedef {{ path: NonNullable<unknown>, known: NonNullable<unknown> }} Cli_No_CourseInputs */
	/** @typedef {{}} Cli_Package_One_CourseInputs */
	/** @typedef {{ known: NonNullable<unknown> }} Cli_Standard_MissingInputs */
	/** @typedef {{ standard: NonNullable<unknown>, nearest: NonNullable<unknown>, known: NonNullable<unknown> }} Cli_Standard_UnknownInputs */
	/** @typedef {{ file: NonNullable<unknown>, reason: NonNullable<unknown> }} Cli_UnwritableInputs */
	/** @typedef {{ file: NonNullable<unknown>, size: NonNullable<unknown>, standard: NonNullable<unknown>, mark: NonNullable<unknown>, score: NonNullable<unknown>, completion: NonNullable<unknown> }} Cli_PackagedInputs */
	/** @typedef {{}} Cli_Export_One_CourseInputs */
	/** @typedef {{ known: NonNullable<unknown> }} Cli_Format_MissingInputs */
	/** @typedef {{ format: NonNullable<unknown>, nearest: NonNullable<unknown>, known: NonNullable<unknown> }} Cli_Format_UnknownInputs */
	/** @typedef {{ file: NonNullable<unknown>, count: NonNullable<unknown> }} Cli_ExportedInputs */
	/** @typedef {{ id: NonNullable<unknown>, dimensions: NonNullable<unknown>, facts: NonNullable<unknown>, questions: NonNullable<unknown>, cards: NonNullable<unknown> }} Cli_CheckedInputs */
	/** @typedef {{ errors: NonNullable<unknown>, warnings: NonNullable<unknown> }} Cli_SummaryInputs */
	/** @typedef {{}} Question_Type_ChoiceInputs */
	/** @typedef {{}} Question_Type_MultipleInputs */
	/** @typedef {{}} Question_Type_True_FalseInputs */
	/** @typedef {{}} Question_Type_MatchingInputs */
	/** @typedef {{}} Question_Type_SortInputs */
	/** @typedef {{}} Question_Type_Fill_InInputs */
	/** @typedef {{}} Question_Type_NumericInputs */
	/** @typedef {{}} Question_Type_Odd_One_OutInputs */
	/** @typedef {{}} Question_Type_ScenarioInputs */
	/** @typedef {{}} Question_Type_ContrastInputs */
	/** @typedef {{}} Level_RememberInputs */
	/** @typedef {{}} Level_UnderstandInputs */
	/** @typedef {{}} Level_ApplyInputs */
	/** @typedef {{}} Level_AnalyseInputs */
	/** @typedef {{}} Question_Your_AnswerInputs */
	/** @typedef {{ unit: NonNullable<unknown> }} Question_In_UnitInputs */
	/** @typedef {{}} Question_Type_FirstInputs */
	/** @typedef {{}} Question_Number_FirstInputs */
	/** @typedef {{}} Question_Tick_FirstInputs */
	/** @typedef {{}} Question_SureInputs */
	/** @typedef {{}} Question_Sure_GuessInputs */
	/** @typedef {{}} Question_Sure_UnsureInputs */
	/** @typedef {{}} Question_Sure_SureInputs */
	/** @typedef {{ answer: NonNullable<unknown> }} Answer_AcceptedInputs */
	/** @typedef {{}} Answer_Missed_KeyInputs */
	/** @typedef {{}} Answer_Chosen_RightInputs */
	/** @typedef {{}} Answer_Chosen_WrongInputs */
	/** @typedef {{ percent: NonNullable<unknown> }} Answer_Partly_ScoreInputs */
	/** @typedef {{}} Quiz_Ask_ConfidenceInputs */
	/** @typedef {{}} Result_ReviewInputs */
	/** @typedef {{}} Result_Review_YoursInputs */
	/** @typedef {{}} Result_Review_RightInputs */
	/** @typedef {{}} Result_Confident_ErrorInputs */
	/** @typedef {{ belongsTo: NonNullable<unknown>, aspect: NonNullable<unknown>, takenFor: NonNullable<unknown> }} Result_Confusion_HeadInputs */
	/** @typedef {{}} Cli_Explain_WhatInputs */
	/** @typedef {{ id: NonNullable<unknown>, nearest: NonNullable<unknown> }} Cli_No_QuestionInputs */
	/** @typedef {{ id: NonNullable<unknown>, type: NonNullable<unknown>, level: NonNullable<unknown>, difficulty: NonNullable<unknown>, dimension: NonNullable<unknown> }} Cli_Explain_HeadInputs */
	/** @typedef {{ facts: NonNullable<unknown> }} Cli_Explain_FactsInputs */
	/** @typedef {{ value: NonNullable<unknown>, unit: NonNullable<unknown>, tolerance: NonNullable<unknown> }} Cli_Explain_NumberInputs */
	/** @typedef {{ id: NonNullable<unknown>, rule: NonNullable<unknown>, detail: NonNullable<unknown> }} Problem_Question_FlawInputs */
	/** @typedef {{ id: NonNullable<unknown>, nearest: NonNullable<unknown> }} Problem_Fact_UnknownInputs */
	/** @typedef {{ key: NonNullable<unknown> }} Problem_One_KeyInputs */
	/** @typedef {{ key: NonNullable<unknown> }} Problem_Some_KeysInputs */
	/** @typedef {{}} Nav_BankInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Bank_TitleInputs */
	/** @typedef {{}} Bank_IntroInputs */
	/** @typedef {{}} Bank_FilterInputs */
	/** @typedef {{}} Bank_ShowInputs */
	/** @typedef {{}} Bank_AllInputs */
	/** @typedef {{}} Bank_DimensionInputs */
	/** @typedef {{}} Bank_TypeInputs */
	/** @typedef {{}} Bank_LevelInputs */
	/** @typedef {{ count: NonNullable<unknown> }} Bank_CountInputs */
	/** @typedef {{}} Bank_NoneInputs */
	/** @typedef {{}} Bank_DownloadInputs */
	/** @typedef {{ difficulty: NonNullable<unknown> }} Bank_DifficultyInputs */
	/** @typedef {{}} Bank_AuthoredInputs */
	/** @typedef {{}} Bank_KeyInputs */
	/** @typedef {{}} Bank_ProofInputs */
	/** @typedef {{}} Bank_AcceptedInputs */
	/** @typedef {{ answer: NonNullable<unknown>, tolerance: NonNullable<unknown> }} Bank_ToleranceInputs */
	/** @typedef {{ statement: NonNullable<unknown>, subject: NonNullable<unknown> }} Bank_Proof_HoldsInputs */
	/** @typedef {{ statement: NonNullable<unknown>, subject: NonNullable<unknown> }} Bank_Proof_FalseInputs */
	/** @typedef {{ statement: NonNullable<unknown> }} Bank_Proof_TermInputs */
	/** @typedef {{ statement: NonNullable<unknown> }} Bank_Proof_NumberInputs */
	/** @typedef {{ statement: NonNullable<unknown> }} Bank_Proof_AuthoredInputs */
	/** @typedef {{ count: NonNullable<unknown> }} Quiz_Attempts_LeftInputs */
	/** @typedef {{}} Result_PracticeInputs */
	/** @typedef {{}} Save_Saved_LmsInputs */
	/** @typedef {{}} Save_Nothing_RecordedInputs */
	/** @typedef {{}} Save_LocalInputs */
	/** @typedef {{}} Error_Lms_UnreachableInputs */
	/** @typedef {{}} Error_Lms_Not_SavedInputs */
	/** @typedef {{}} Error_Lms_OfflineInputs */
	/** @typedef {{}} Player_ExitInputs */
	/** @typedef {{}} Player_ExitedInputs */
	/** @typedef {{}} Player_Exited_UnsavedInputs */
	/** @typedef {{}} Player_No_CourseInputs */
	/** @typedef {{}} Overview_PackagesInputs */
	/** @typedef {{}} Overview_Packages_AboutInputs */
	/** @typedef {{}} Error_Player_MissingInputs */
	/** @typedef {{}} Player_Exited_PlainInputs */
	/** @typedef {{}} Answer_Partial_RuleInputs */
	/** @typedef {{ key: NonNullable<unknown> }} Problem_Some_MatchesInputs */
	/** @typedef {{ title: NonNullable<unknown> }} Quiz_Group_TitleInputs */
	/** @typedef {{}} Bank_GroupInputs */
	/** @typedef {{}} Bank_Group_LinkInputs */
	/** @typedef {{}} Package_Score_HighestInputs */
	/** @typedef {{}} Package_Score_LastInputs */
	/** @typedef {{}} Package_Complete_LessonsInputs */
	/** @typedef {{}} Package_Complete_BothInputs */
	var course_nav_label = () => {
		return `Course`;
	};
	var nav_overview = () => {
		return `Overview`;
	};
	var nav_final = () => {
		return `Final quiz`;
	};
	var nav_cards = () => {
		return `Flashcards`;
	};
	var course_dimensions = (i) => {
		const plural$10 = plural("en", i?.count, {});
		if (plural$10 === "one") return `${i?.count} dimension`;
		if (plural$10 === "other") return `${i?.count} dimensions`;
		return "course_dimensions";
	};
	var course_minutes = (i) => {
		const plural$11 = plural("en", i?.count, {});
		if (plural$11 === "one") return `${i?.count} minute`;
		if (plural$11 === "other") return `${i?.count} minutes`;
		return "course_minutes";
	};
	var course_compares = () => {
		return `Compares`;
	};
	var course_due = (i) => {
		const plural$4 = plural("en", i?.count, {});
		if (plural$4 === "one") return `${i?.count} card due today`;
		if (plural$4 === "other") return `${i?.count} cards due today`;
		return "course_due";
	};
	var course_none_due = () => {
		return `No cards due today`;
	};
	var overview_outcomes = () => {
		return `What you will be able to do`;
	};
	var overview_comparison = () => {
		return `The comparison`;
	};
	var overview_comparison_caption = (i) => {
		return `${i?.title}: each dimension, side by side`;
	};
	var overview_dimension = () => {
		return `Dimension`;
	};
	var overview_lessons = () => {
		return `Lessons and quizzes`;
	};
	var overview_sources = () => {
		return `Sources`;
	};
	var overview_quiz = () => {
		return `Quiz`;
	};
	var overview_quiz_of = (i) => {
		return `Quiz on ${i?.title}`;
	};
	var overview_final_quiz = () => {
		return `Final quiz`;
	};
	var overview_final_about = (i) => {
		return `Questions from the whole course. Pass mark: ${i?.mark}%.`;
	};
	var overview_cards_about = () => {
		return `Cards from the lessons you have finished, a few a day.`;
	};
	var continue_start = (i) => {
		return `Start with ${i?.title}`;
	};
	var continue_lesson = (i) => {
		return `Continue with ${i?.title}`;
	};
	var continue_quiz = (i) => {
		return `Take the quiz on ${i?.title}`;
	};
	var continue_resume_quiz = (i) => {
		return `Go on with the quiz on ${i?.title}`;
	};
	var continue_final = () => {
		return `Take the final quiz`;
	};
	var continue_resume_final = () => {
		return `Go on with the final quiz`;
	};
	var continue_cards = () => {
		return `Review today’s cards`;
	};
	var continue_again = () => {
		return `Take the final quiz again`;
	};
	var status_not_started = () => {
		return `Not started`;
	};
	var status_reading = () => {
		return `Reading`;
	};
	var status_read = () => {
		return `Read`;
	};
	var status_best_score = (i) => {
		return `Best quiz score: ${i?.percent}%`;
	};
	var status_passed = () => {
		return `Passed`;
	};
	var status_not_passed = () => {
		return `Not passed yet`;
	};
	var lesson_of = (i) => {
		return `Lesson ${i?.number} of ${i?.total}`;
	};
	var lesson_side_by_side = () => {
		return `Side by side`;
	};
	var lesson_shared = () => {
		return `What they share`;
	};
	var lesson_partly_shared = () => {
		return `What some of them share`;
	};
	var lesson_principle = () => {
		return `In one sentence`;
	};
	var lesson_again = () => {
		return `Once more`;
	};
	var lesson_again_intro = () => {
		return `These went wrong above. Say once more what each one describes.`;
	};
	var lesson_previous = (i) => {
		return `Previous: ${i?.title}`;
	};
	var lesson_next = (i) => {
		return `Next: ${i?.title}`;
	};
	var lesson_finish = () => {
		return `Finish the lesson`;
	};
	var lesson_finished = () => {
		return `Lesson finished. Its flashcards are unlocked.`;
	};
	var lesson_to_quiz = () => {
		return `Take its quiz`;
	};
	var lesson_prompts_left = (i) => {
		const plural$7 = plural("en", i?.count, {});
		if (plural$7 === "one") return `${i?.count} prompt is left to answer before the lesson is finished.`;
		if (plural$7 === "other") return `${i?.count} prompts are left to answer before the lesson is finished.`;
		return "lesson_prompts_left";
	};
	var lesson_go_to_prompt = () => {
		return `Go to the next one`;
	};
	var lesson_nav_label = () => {
		return `Lessons`;
	};
	var prompt_label = () => {
		return `Recall`;
	};
	var prompt_question = () => {
		return `Which does this describe?`;
	};
	var prompt_right = () => {
		return `Right.`;
	};
	var prompt_wrong = () => {
		return `Not quite.`;
	};
	var prompt_comes_back = () => {
		return `It comes back before the lesson ends.`;
	};
	var question_number = (i) => {
		return `Question ${i?.number} of ${i?.total}`;
	};
	var question_true_or_false = () => {
		return `True or false?`;
	};
	var question_check = () => {
		return `Check`;
	};
	var question_next = () => {
		return `Next question`;
	};
	var question_see_result = () => {
		return `See the result`;
	};
	var question_choose_first = () => {
		return `Choose an answer first.`;
	};
	var question_assign_first = () => {
		return `Give each statement a place first.`;
	};
	var answer_right = () => {
		return `Right`;
	};
	var answer_wrong = () => {
		return `Not right`;
	};
	var answer_yours = () => {
		return `Your answer`;
	};
	var answer_correct = () => {
		return `Right answer`;
	};
	var answer_belongs = (i) => {
		return `Belongs to: ${i?.target}`;
	};
	var answer_reread = (i) => {
		return `Reread “${i?.title}”`;
	};
	var quiz_title = (i) => {
		return `Quiz: ${i?.title}`;
	};
	var quiz_final_title = (i) => {
		return `Final quiz: ${i?.title}`;
	};
	var quiz_loading = () => {
		return `Getting your quiz ready…`;
	};
	var quiz_start = () => {
		return `Start the quiz`;
	};
	var quiz_about = (i) => {
		const plural$8 = plural("en", i?.count, {});
		if (plural$8 === "one") return `${i?.count} question. Pass mark: ${i?.mark}%.`;
		if (plural$8 === "other") return `${i?.count} questions. Pass mark: ${i?.mark}%.`;
		return "quiz_about";
	};
	var quiz_none = () => {
		return `The course has changed since this quiz was begun, and none of its questions are left. Start a new one.`;
	};
	var quiz_last_result = (i) => {
		return `Last time: ${i?.percent}%`;
	};
	var result_title = () => {
		return `Your result`;
	};
	var result_score = (i) => {
		return `${i?.percent}%`;
	};
	var result_passed = (i) => {
		return `Passed. The pass mark is ${i?.mark}%.`;
	};
	var result_failed = (i) => {
		return `Not passed yet. The pass mark is ${i?.mark}%.`;
	};
	var result_points = (i) => {
		return `${i?.points} of ${i?.total} points`;
	};
	var result_by_dimension = () => {
		return `By dimension`;
	};
	var result_reread = () => {
		return `Worth rereading`;
	};
	var result_nothing_to_reread = () => {
		return `Nothing to reread: every answer was right.`;
	};
	var result_retry_missed = (i) => {
		const plural$3 = plural("en", i?.count, {});
		if (plural$3 === "one") return `Retry the one I missed`;
		if (plural$3 === "other") return `Retry the ${i?.count} I missed`;
		return "result_retry_missed";
	};
	var result_new_form = () => {
		return `Take a new quiz`;
	};
	var result_to_course = () => {
		return `Back to the course`;
	};
	var result_dimension_score = (i) => {
		return `${i?.title}: ${i?.percent}%`;
	};
	var result_confusions = () => {
		return `Taken for each other`;
	};
	var cards_title = (i) => {
		return `Flashcards: ${i?.title}`;
	};
	var cards_locked = () => {
		return `Cards unlock when you finish a lesson.`;
	};
	var cards_locked_action = () => {
		return `Go to the first lesson`;
	};
	var cards_due_today = () => {
		return `Due today`;
	};
	var cards_due_tomorrow = () => {
		return `Due tomorrow`;
	};
	var cards_flip = () => {
		return `Show the answer`;
	};
	var cards_again = () => {
		return `Again`;
	};
	var cards_good = () => {
		return `Good`;
	};
	var cards_undo = () => {
		return `Undo`;
	};
	var cards_keys = () => {
		return `Space or Enter shows the answer, 1 is Again, 2 is Good, U undoes.`;
	};
	var cards_question = () => {
		return `Question`;
	};
	var cards_answer = () => {
		return `Answer`;
	};
	var cards_done = () => {
		return `Done for today.`;
	};
	var cards_done_next = (i) => {
		const plural$2 = plural("en", i?.count, {});
		if (plural$2 === "one") return `${i?.count} card is due tomorrow.`;
		if (plural$2 === "other") return `${i?.count} cards are due tomorrow.`;
		return "cards_done_next";
	};
	var cards_done_none = () => {
		return `Nothing is due tomorrow.`;
	};
	var cards_wait = () => {
		return `The cards you did not know come back in a few minutes.`;
	};
	var cards_undone = () => {
		return `Undone. The card is back.`;
	};
	var save_saved = () => {
		return `Saved in this browser`;
	};
	var save_saving = () => {
		return `Saving…`;
	};
	var save_loading = () => {
		return `Loading your progress…`;
	};
	var save_failed = () => {
		return `Not saved yet: trying again`;
	};
	var save_unavailable = () => {
		return `Not saved: this browser keeps nothing. Your progress is lost when you close the page.`;
	};
	var error_storage_unavailable = () => {
		return `This browser keeps nothing for the site. Your progress will be lost when you close the page; a normal (not private) window keeps it.`;
	};
	var error_storage_full = () => {
		return `The browser has no room left. Free some space; what you do now is kept as soon as there is room.`;
	};
	var error_storage_failed = () => {
		return `The browser could not save. We are trying again.`;
	};
	var question_your_answer = () => {
		return `Your answer`;
	};
	var question_in_unit = (i) => {
		return `Your answer in ${i?.unit}`;
	};
	var question_type_first = () => {
		return `Type an answer first.`;
	};
	var question_number_first = () => {
		return `Type a number first.`;
	};
	var question_tick_first = () => {
		return `Tick at least one statement first.`;
	};
	var question_sure = () => {
		return `How sure are you?`;
	};
	var question_sure_guess = () => {
		return `Guessing`;
	};
	var question_sure_unsure = () => {
		return `Fairly sure`;
	};
	var question_sure_sure = () => {
		return `Certain`;
	};
	var answer_accepted = (i) => {
		return `Taken as “${i?.answer}”`;
	};
	var answer_missed_key = () => {
		return `Right answer, not chosen`;
	};
	var answer_chosen_right = () => {
		return `Rightly chosen`;
	};
	var answer_chosen_wrong = () => {
		return `Wrongly chosen`;
	};
	var answer_partly_score = (i) => {
		return `Partly right: ${i?.percent}%`;
	};
	var quiz_ask_confidence = () => {
		return `Ask how sure I am`;
	};
	var result_review = () => {
		return `Every question`;
	};
	var result_review_yours = () => {
		return `Your answer`;
	};
	var result_review_right = () => {
		return `Right answer`;
	};
	var result_confident_error = () => {
		return `You were certain here.`;
	};
	var result_confusion_head = (i) => {
		return `You took ${i?.belongsTo} ${i?.aspect} for ${i?.takenFor}`;
	};
	var quiz_attempts_left = (i) => {
		const plural$1 = plural("en", i?.count, {});
		if (plural$1 === "one") return `${i?.count} attempt is left.`;
		if (plural$1 === "other") return `${i?.count} attempts are left.`;
		return "quiz_attempts_left";
	};
	var result_practice = () => {
		return `This was practice: only a whole quiz counts for your score.`;
	};
	var save_saved_lms = () => {
		return `Saved`;
	};
	var save_nothing_recorded = () => {
		return `You are looking back: nothing is recorded.`;
	};
	var save_local = () => {
		return `Nothing is being reported to an LMS. Saved in this browser.`;
	};
	var error_lms_unreachable = () => {
		return `The learning platform does not answer, so nothing is saved. Close the course and open it again from the platform.`;
	};
	var error_lms_not_saved = () => {
		return `The learning platform did not take your work. We are trying again.`;
	};
	var error_lms_offline = () => {
		return `You are offline. Your work is sent as soon as you are back.`;
	};
	var player_exit = () => {
		return `Save and exit`;
	};
	var player_exited = () => {
		return `Your work is saved. You can close this window.`;
	};
	var player_exited_unsaved = () => {
		return `Not everything has reached the learning platform yet. Open the course again from the platform in this browser, and what is missing is sent.`;
	};
	var player_no_course = () => {
		return `This page holds no course. Make the package again with: npm run -s versus -- package COURSE --as scorm12`;
	};
	var error_player_missing = () => {
		return `The player is not built, or not whole; run: npm run build`;
	};
	var player_exited_plain = () => {
		return `You can close this window.`;
	};
	var answer_partial_rule = () => {
		return `Wrong ones take off what guessing would gain.`;
	};
	var quiz_group_title = (i) => {
		return `Quiz for a group: ${i?.title}`;
	};
	// node_modules/pure-rand/lib/esm/distribution/uniformInt.js
	/**
	* Uniformly generate number in range [0 ; rangeSize[
	* With rangeSize <= 0x100000000
	* @internal
	*/
	function uniformIntInternal(rng, rangeSize) {
		const MaxAllowed = rangeSize > 2 ? ~~(4294967296 / rangeSize) * rangeSize : 4294967296;
		let deltaV = rng.next() + 2147483648;
		while (deltaV >= MaxAllowed) deltaV = rng.next() + 2147483648;
		return deltaV % rangeSize;
	}
	/**
	* We only accept safe integers here
	* @internal
	*/
	function fromNumberToArrayInt64(out, n) {
		if (n < 0) {
			const posN = -n;
			out.sign = -1;
			out.data[0] = ~~(posN / 4294967296);
			out.data[1] = posN >>> 0;
		} else {
			out.sign = 1;
			out.data[0] = ~~(n / 4294967296);
			out.data[1] = n >>> 0;
		}
		return out;
	}
	/**
	* Substract two ArrayInt of 64 bits on 64 bits.
	* With arrayIntA - arrayIntB >= 0
	* @internal
	*/
	function substractArrayInt64(out, arrayIntA, arrayIntB) {
		const lowA = arrayIntA.data[1];
		const highA = arrayIntA.data[0];
		const signA = arrayIntA.sign;
		const lowB = arrayIntB.data[1];
		const highB = arrayIntB.data[0];
		const signB = arrayIntB.sign;
		out.sign = 1;
		if (signA === 1 && signB === -1) {
			const low = lowA + lowB;
			const high = highA + highB + (low > 4294967295 ? 1 : 0);
			out.data[0] = high >>> 0;
			out.data[1] = low >>> 0;
			return out;
		}
		let lowFirst = lowA;
		let highFirst = highA;
		let lowSecond = lowB;
		let highSecond = highB;
		if (signA === -1) {
			lowFirst = lowB;
			highFirst = highB;
			lowSecond = lowA;
			highSecond = highA;
		}
		let reminderLow = 0;
		let low = lowFirst - lowSecond;
		if (low < 0) {
			reminderLow = 1;
			low = low >>> 0;
		}
		out.data[0] = highFirst - highSecond - reminderLow;
		out.data[1] = low;
		return out;
	}
	/**
	* Uniformly generate ArrayInt64 in range [0 ; rangeSize[
	*
	* @remarks
	* In the worst case scenario it may discard half of the randomly generated value.
	* Worst case being: most significant number is 1 and remaining part evaluates to 0.
	*
	* @internal
	*/
	function uniformArrayIntInternal(rng, out, rangeSize) {
		const maxIndex0 = rangeSize[0] + 1;
		out[0] = uniformIntInternal(rng, maxIndex0);
		out[1] = uniformIntInternal(rng, 4294967296);
		while (out[0] >= rangeSize[0] && (out[0] !== rangeSize[0] || out[1] >= rangeSize[1])) {
			out[0] = uniformIntInternal(rng, maxIndex0);
			out[1] = uniformIntInternal(rng, 4294967296);
		}
		return out;
	}
	var safeNumberMaxSafeInteger = Number.MAX_SAFE_INTEGER;
	var sharedA = {
		sign: 1,
		data: [0, 0]
	};
	var sharedB = {
		sign: 1,
		data: [0, 0]
	};
	var sharedC = {
		sign: 1,
		data: [0, 0]
	};
	var sharedData = [0, 0];
	function uniformLargeIntInternal(rng, from, to, rangeSize) {
		const rangeSizeArrayIntValue = rangeSize <= safeNumberMaxSafeInteger ? fromNumberToArrayInt64(sharedC, rangeSize) : substractArrayInt64(sharedC, fromNumberToArrayInt64(sharedA, to), fromNumberToArrayInt64(sharedB, from));
		if (rangeSizeArrayIntValue.data[1] === 4294967295) {
			rangeSizeArrayIntValue.data[0] += 1;
			rangeSizeArrayIntValue.data[1] = 0;
		} else rangeSizeArrayIntValue.data[1] += 1;
		uniformArrayIntInternal(rng, sharedData, rangeSizeArrayIntValue.data);
		return sharedData[0] * 4294967296 + sharedData[1] + from;
	}
	/**
	* Uniformly generate random integer values between `from` (included) and `to` (included)
	*
	* @param rng - Instance of RandomGenerator to extract random values from
	* @param from - Lower bound of the range (included)
	* @param to - Upper bound of the range (included)
	*
	* @public
	*/
	function uniformInt(rng, from, to) {
		const rangeSize = to - from;
		if (rangeSize <= 4294967295) return uniformIntInternal(rng, rangeSize + 1) + from;
		return uniformLargeIntInternal(rng, from, to, rangeSize);
	}
	// node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
	var jumps = [
		3639956645,
		3750757012,
		1261568508,
		386426335
	];
	var XoroShiro128Plus = class XoroShiro128Plus {
		constructor(s01, s00, s11, s10) {
			this.s01 = s01;
			this.s00 = s00;
			this.s11 = s11;
			this.s10 = s10;
		}
		clone() {
			return new XoroShiro128Plus(this.s01, this.s00, this.s11, this.s10);
		}
		next() {
			const out = this.s00 + this.s10 | 0;
			const a0 = this.s10 ^ this.s00;
			const a1 = this.s11 ^ this.s01;
			const s00 = this.s00;
			const s01 = this.s01;
			this.s00 = s00 << 24 ^ s01 >>> 8 ^ a0 ^ a0 << 16;
			this.s01 = s01 << 24 ^ s00 >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
			this.s10 = a1 << 5 ^ a0 >>> 27;
			this.s11 = a0 << 5 ^ a1 >>> 27;
			return out;
		}
		jump() {
			let ns01 = 0;
			let ns00 = 0;
			let ns11 = 0;
			let ns10 = 0;
			let s01 = this.s01;
			let s00 = this.s00;
			let s11 = this.s11;
			let s10 = this.s10;
			for (let i = 0; i !== 4; ++i) {
				const ji = jumps[i];
				for (let mask = 1; mask; mask <<= 1) {
					if (ji & mask) {
						ns01 ^= s01;
						ns00 ^= s00;
						ns11 ^= s11;
						ns10 ^= s10;
					}
					const a0 = s10 ^ s00;
					const a1 = s11 ^ s01;
					const s00_ = s00;
					const s01_ = s01;
					s00 = s00_ << 24 ^ s01_ >>> 8 ^ a0 ^ a0 << 16;
					s01 = s01_ << 24 ^ s00_ >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
					s10 = a1 << 5 ^ a0 >>> 27;
					s11 = a0 << 5 ^ a1 >>> 27;
				}
			}
			this.s01 = ns01;
			this.s00 = ns00;
			this.s11 = ns11;
			this.s10 = ns10;
		}
		getState() {
			return [
				this.s01,
				this.s00,
				this.s11,
				this.s10
			];
		}
	};
	function xoroshiro128plus(seed) {
		return new XoroShiro128Plus(-1, ~seed, seed | 0, 0);
	}
	// src/lib/quiz/random.ts
	/** @param seed any whole number; only its low 32 bits count */
	function createRandom(seed) {
		const generator = xoroshiro128plus(seed | 0);
		const int = (below) => uniformInt(generator, 0, below - 1);
		return {
			int,
			shuffle(items) {
				const result = [...items];
				for (let i = result.length - 1; i > 0; i--) {
					const j = int(i + 1);
					const [a, b] = [result[i], result[j]];
					if (a !== void 0 && b !== void 0) [result[i], result[j]] = [b, a];
				}
				return result;
			}
		};
	}
	/** A 32-bit number for a text, the same everywhere (FNV-1a). For stable choices, not for secrets. */
	function hash(text) {
		let value = 2166136261;
		for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
		value = Math.imul(value ^ value >>> 16, 2246822507);
		value = Math.imul(value ^ value >>> 13, 3266489909);
		return (value ^ value >>> 16) >>> 0;
	}
	/** Orders items by a hash of the anchor with each, so that adding or removing one leaves the order of the others. */
	function rankBy(anchor, items, idOf) {
		return items.map((item) => ({
			item,
			rank: hash(`${anchor} ${idOf(item)}`)
		})).toSorted((a, b) => a.rank - b.rank).map(({ item }) => item);
	}
	// src/lib/quiz/context.ts
	/** @param turn which of its wordings each stem takes, counted on from its own: another turn words every stem anew */
	function contextOf(course, dimension, turn = 0) {
		const grammar = grammarOf(course.language);
		const stems = new Map(dimension.facts.map((fact) => [fact.id, contentStems(fact.says.plural, grammar)]));
		return {
			course,
			dimension,
			wording: wordingOf(course.language),
			grammar,
			subjects: (ids) => subjectsOf(course, ids),
			likeness(a, b) {
				const [mine, theirs] = [stems.get(a.id), stems.get(b.id)];
				if (!mine || !theirs) return 0;
				const common = [...mine].filter((stem) => theirs.has(stem)).length;
				const words = common / Math.max(1, mine.size + theirs.size - common);
				const [short, long] = [a.says.plural.length, b.says.plural.length].toSorted((x, y) => x - y);
				const length = (short ?? 0) / (long ?? 1);
				return .5 * words + .25 * length + (a.aspect === b.aspect ? .25 : 0);
			},
			vary: (wordings, questionId) => wordings[(hash(questionId) + turn) % wordings.length] ?? ""
		};
	}
	/** Facts of the dimension that hold for one subject alone and are known to be false for every other. */
	function ownFacts({ course, dimension }) {
		return dimension.facts.filter((fact) => fact.holds.length === 1 && isDecided(course, fact));
	}
	/** Mean likeness of a fact to some others; 0 where there are none. */
	function meanLikeness(fact, others, { likeness }) {
		return others.reduce((sum, other) => sum + likeness(fact, other), 0) / Math.max(1, others.length);
	}
	/** A fact as a sentence about all that it holds for, with its reason. */
	function explain(fact, { wording, subjects }) {
		const text = wording.statement(fact, subjects(fact.holds));
		return fact.why ? `${text} ${fact.why}` : text;
	}
	// src/lib/quiz/targets.ts
	/** Id of the target that a fact belongs to: its subjects' ids in the course's order. */
	function targetOf(course, fact) {
		return subjectsOf(course, fact.holds).map((subject) => subject.id).join("+");
	}
	/**
	* The targets that a dimension's statements are sorted into: each subject, all together, and with three or more
	* subjects each pair that some fact of the dimension holds for. They are the dimension's, not a question's, so that
	* the targets on offer give nothing away.
	*/
	function targetsOf(course, dimension) {
		const wording = wordingOf(course.language);
		const singles = course.subjects.map((subject) => subject.id);
		const groups = dimension.facts.filter((fact) => isDecided(course, fact) && fact.holds.length > 1).map((fact) => targetOf(course, fact));
		const ids = [
			...singles,
			...[...new Set(groups)].toSorted(),
			singles.join("+")
		];
		return [...new Set(ids)].map((id) => {
			const subjects = subjectsOf(course, id.split("+"));
			const text = subjects.length === 1 ? subjects[0]?.name ?? id : wording.together(subjects, course.subjects);
			return {
				id,
				text: text.charAt(0).toLocaleUpperCase() + text.slice(1),
				subjects: subjects.map((subject) => subject.id)
			};
		});
	}
	/** For each subject, the list of the fact that says whether the statement is true of it. */
	function proofOf(course, fact) {
		return course.subjects.flatMap(({ id }) => {
			if (fact.holds.includes(id)) return [{
				fact: fact.id,
				subject: id,
				line: "holds"
			}];
			return fact.falseFor.includes(id) ? [{
				fact: fact.id,
				subject: id,
				line: "falseFor"
			}] : [];
		});
	}
	// src/lib/quiz/generate/authored.ts
	/** The author's own questions of a dimension, in the form of all others. Their proof is the author's word. */
	function readAuthored(context) {
		return context.dimension.questions.flatMap((written) => toQuestion(written, context) ?? []);
	}
	function toQuestion(written, context) {
		const { course, dimension, wording } = context;
		const facts = dimension.facts.filter((fact) => written.facts.includes(fact.id));
		const [first] = facts;
		if (!first) return void 0;
		const about = subjectsOf(course, facts.flatMap((fact) => fact.holds)).map(({ id }) => id);
		const told = written.why ?? facts.map((fact) => explain(fact, context)).join(" ");
		const proof = facts.map((fact) => ({
			line: "authored",
			fact: fact.id
		}));
		const base = {
			id: `authored.${written.id}`,
			dimension: dimension.id,
			facts: facts.map(({ id }) => id),
			subjects: about,
			level: written.level,
			difficulty: .5,
			stem: written.ask,
			explanation: told,
			section: first.section,
			authored: true
		};
		const letter = (index) => String.fromCharCode(97 + index);
		switch (written.type) {
			case "choice":
			case "multiple": {
				const options = written.options.map(({ text, feedback }, index) => ({
					id: letter(index),
					text,
					feedback: feedback ?? told,
					proof
				}));
				const keys = written.options.flatMap(({ right }, index) => right ? [letter(index)] : []);
				return written.type === "multiple" ? {
					...base,
					type: "multiple",
					format: "multiple",
					options,
					keys
				} : {
					...base,
					type: "choice",
					format: "choice",
					options,
					key: keys[0] ?? "",
					fixedOrder: false
				};
			}
			case "true-false": return {
				...base,
				type: "true-false",
				format: "choice",
				options: [{
					id: "true",
					text: wording.truth.right,
					feedback: told,
					proof
				}, {
					id: "false",
					text: wording.truth.wrong,
					feedback: told,
					proof
				}],
				key: String(written.answer),
				fixedOrder: true
			};
			case "matching": {
				const targets = [...new Set(written.pairs.map(({ match }) => match))];
				return {
					...base,
					type: "matching",
					format: "assign",
					oneToOne: targets.length === written.pairs.length,
					items: written.pairs.map(({ item, match }, index) => ({
						id: letter(index),
						text: item,
						key: letter(targets.indexOf(match)),
						feedback: told,
						proof
					})),
					targets: targets.map((text, index) => ({
						id: letter(index),
						text,
						subjects: []
					}))
				};
			}
			case "sort": return {
				...base,
				type: "sort",
				format: "assign",
				oneToOne: false,
				items: written.items.map(({ text, subjects }, index) => ({
					id: letter(index),
					text,
					key: subjectsOf(course, subjects).map(({ id }) => id).join("+"),
					feedback: told,
					proof
				})),
				targets: sortTargets(course, written.items, context)
			};
			case "fill-in": return {
				...base,
				type: "fill-in",
				format: "text",
				accepted: written.accept,
				others: [],
				proof
			};
			case "numeric": {
				const { value, unit, tolerance } = written;
				return {
					...base,
					type: "numeric",
					format: "numeric",
					value,
					unit,
					tolerance,
					proof
				};
			}
		}
	}
	/** The dimension's targets, with those that only the author's items need. */
	function sortTargets(course, items, { dimension }) {
		const extra = items.flatMap(({ subjects }) => {
			const falseFor = course.subjects.map(({ id }) => id).filter((id) => !subjects.includes(id));
			const [model] = dimension.facts;
			return model ? [{
				...model,
				holds: subjects,
				falseFor
			}] : [];
		});
		return targetsOf(course, {
			...dimension,
			facts: [...dimension.facts, ...extra.filter((fact) => isDecided(course, fact))]
		});
	}
	// src/lib/quiz/generate/choice.ts
	/** Three options: a fourth is rarely plausible (Rodriguez 2005, 27 studies). */
	var DISTRACTORS$1 = 2;
	/** The key may be this much longer than the longest distractor before its length gives it away. */
	var LONGEST_KEY = 1.15;
	/** "Which statement describes KPO?": one statement that holds, two that the course says are false of it. */
	function generateChoice(context) {
		return context.dimension.facts.flatMap((fact) => context.subjects(fact.holds).flatMap((subject) => choice(fact, subject, context)));
	}
	function choice(fact, subject, context) {
		const { dimension, wording } = context;
		const distractors = pickDistractors(fact, subject, context);
		if (distractors.length < DISTRACTORS$1) return [];
		const id = `choice.${fact.id}.${subject.id}`;
		const option = (of) => ({
			id: of.id,
			text: wording.aboutIt(of, subject),
			feedback: of === fact ? wording.statement(of, [subject]) : wording.describesOther(of, context.subjects(of.holds)),
			proof: [{
				fact: of.id,
				subject: subject.id,
				line: of === fact ? "holds" : "falseFor"
			}]
		});
		return [{
			id,
			type: "choice",
			format: "choice",
			dimension: dimension.id,
			facts: [fact.id],
			subjects: [subject.id],
			level: "remember",
			difficulty: meanLikeness(fact, distractors, context),
			stem: context.vary(wording.choiceStems(subject, dimension.topic), id),
			explanation: explain(fact, context),
			authored: false,
			section: fact.section,
			options: [fact, ...distractors].map(option),
			key: fact.id,
			fixedOrder: false
		}];
	}
	/**
	* Statements of the same dimension that are known to be false of the subject and true of another. The counterpart
	* under the same aspect comes first, then the ones most alike; short ones are passed over where the key would
	* stand out by its length.
	*/
	function pickDistractors(fact, subject, { dimension, likeness }) {
		const length = (of) => of.says[subject.number].length;
		const candidates = dimension.facts.filter((other) => other.falseFor.includes(subject.id)).map((other) => ({
			other,
			alike: likeness(fact, other)
		})).toSorted((a, b) => b.alike - a.alike || a.other.id.localeCompare(b.other.id)).map(({ other }) => other);
		const [must] = candidates.filter((other) => length(other) * LONGEST_KEY >= length(fact));
		if (!must) return [];
		return [must, ...candidates.filter((other) => other !== must)].slice(0, DISTRACTORS$1);
	}
	// src/lib/quiz/generate/contrast.ts
	var DISTRACTORS = 2;
	/**
	* "Which is a difference between KPO and BPO in …?": the right option gives two counterparts to their subjects, a
	* wrong one gives the counterparts of another aspect to each other's. Every option names both subjects, and each
	* comes from an aspect of its own, so that no two of them deny each other.
	*/
	function generateContrast(context) {
		const { subjects } = context.course;
		return subjects.flatMap((one, index) => subjects.slice(index + 1).flatMap((other) => contrastsOf(one, other, context)));
	}
	function contrastsOf(one, other, context) {
		const own = ownFacts(context);
		const factOf = (subject, aspect) => own.find((fact) => fact.aspect === aspect && fact.holds[0] === subject.id);
		const pairs = [...new Set(own.map((fact) => fact.aspect))].flatMap((aspect) => {
			const [mine, theirs] = [factOf(one, aspect), factOf(other, aspect)];
			return mine && theirs ? [{
				aspect,
				mine,
				theirs
			}] : [];
		});
		return pairs.flatMap((pair) => {
			const id = `contrast.${pair.mine.id}.${pair.theirs.id}`;
			const others = rankBy(id, pairs.filter((each) => each !== pair), (each) => each.mine.id).slice(0, DISTRACTORS);
			return others.length < DISTRACTORS ? [] : [contrast(id, pair, others, one, other, context)];
		});
	}
	function contrast(id, pair, swapped, one, other, context) {
		const { dimension, wording } = context;
		const told = ({ mine, theirs }) => wording.contrast(mine, one, theirs, other);
		const wrong = (each) => ({
			id: each.mine.id,
			text: wording.contrast(each.theirs, one, each.mine, other),
			feedback: wording.notSo(told(each)),
			proof: [{
				fact: each.theirs.id,
				subject: one.id,
				line: "falseFor"
			}, {
				fact: each.mine.id,
				subject: other.id,
				line: "falseFor"
			}]
		});
		return {
			id,
			type: "contrast",
			format: "choice",
			dimension: dimension.id,
			facts: [pair.mine.id, pair.theirs.id],
			subjects: [one.id, other.id],
			level: "analyse",
			difficulty: .2 + .8 * context.likeness(pair.mine, pair.theirs),
			stem: context.vary(wording.contrastStems(one, other, dimension.topic), id),
			explanation: [
				told(pair),
				pair.mine.why,
				pair.theirs.why
			].filter(Boolean).join(" "),
			section: pair.mine.section,
			authored: false,
			options: [{
				id: pair.mine.id,
				text: told(pair),
				feedback: told(pair),
				proof: [{
					fact: pair.mine.id,
					subject: one.id,
					line: "holds"
				}, {
					fact: pair.theirs.id,
					subject: other.id,
					line: "holds"
				}]
			}, ...swapped.map(wrong)],
			key: pair.mine.id,
			fixedOrder: false
		};
	}
	// src/lib/quiz/generate/fill-in.ts
	/** Statements a dimension whose subject is to be typed: enough to practise the names, too few to tire. */
	var WHO_PER_SUBJECT = 2;
	/** A term to be typed from its definition, and a subject from its statement. */
	function generateFillIn(context) {
		return [...terms(context), ...subjects(context)];
	}
	function terms(context) {
		const { course, dimension, wording } = context;
		const allTerms = factsOf(course).flatMap((fact) => fact.term ? [fact.term.word] : []);
		return dimension.facts.flatMap((fact) => {
			if (!fact.term) return [];
			const { word, definition, aliases } = fact.term;
			const id = `fill-in.${fact.id}.term`;
			return [{
				...base$2(id, fact.id, context),
				subjects: fact.holds,
				difficulty: .6,
				stem: context.vary(wording.termStems(definition), id),
				explanation: wording.termMeans(word, definition),
				section: fact.section,
				accepted: [word, ...aliases],
				others: allTerms.filter((other) => other !== word && !aliases.includes(other)),
				proof: [{
					line: "term",
					fact: fact.id
				}]
			}];
		});
	}
	function subjects(context) {
		const { course, dimension, wording } = context;
		return course.subjects.flatMap((subject) => {
			const own = ownFacts(context).filter((fact) => fact.holds[0] === subject.id);
			return rankBy(`fill-in ${dimension.id}`, own, (fact) => fact.id).slice(0, WHO_PER_SUBJECT).map((fact) => {
				const id = `fill-in.${fact.id}.subject`;
				const others = course.subjects.filter((other) => other !== subject);
				return {
					...base$2(id, fact.id, context),
					subjects: [subject.id],
					difficulty: .5,
					stem: context.vary(wording.whoStems(wording.aboutIt(fact, subject)), id),
					explanation: explain(fact, context),
					section: fact.section,
					accepted: [
						subject.name,
						subject.longName,
						...subject.aliases
					],
					others: others.flatMap((other) => [
						other.name,
						other.longName,
						...other.aliases
					]),
					proof: [{
						line: "holds",
						fact: fact.id,
						subject: subject.id
					}]
				};
			});
		});
	}
	function base$2(id, fact, { dimension }) {
		return {
			id,
			type: "fill-in",
			format: "text",
			dimension: dimension.id,
			facts: [fact],
			level: "remember",
			authored: false
		};
	}
	// src/lib/quiz/in-turn.ts
	/** Takes from each group in turn, in the order given, until there are enough. */
	function inTurn(items, groupOf, count) {
		const groups = [...new Set(items.map(groupOf))].map((group) => items.filter((item) => groupOf(item) === group));
		const rounds = Math.max(0, ...groups.map((group) => group.length));
		return Array.from({ length: rounds }, (_, round) => groups.flatMap((group) => group.slice(round, round + 1))).flat().slice(0, count);
	}
	// src/lib/quiz/generate/matching.ts
	var ITEMS$1 = 4;
	var LEAST_ITEMS$1 = 3;
	/** Statements to subjects, examples to subjects, meanings to their terms. */
	function generateMatching(context) {
		return [
			toSubjects("statements", context, (fact) => [context.wording.fragment(fact, openNumber(context.course))]),
			toSubjects("examples", context, (fact) => fact.examples.map(capitalise)),
			toTerms(context)
		].filter((question) => question !== void 0);
	}
	/** Things that belong to one subject each; there is no "both" among the targets, unlike in a sort. */
	function toSubjects(what, context, textsOf) {
		const { course, dimension, wording } = context;
		const id = `matching.${dimension.id}.${what}`;
		const picked = inTurn(rankBy(id, ownFacts(context).flatMap((fact) => rankBy(id, textsOf(fact), (text) => text).map((text) => ({
			fact,
			text
		}))), ({ fact, text }) => `${fact.id} ${text}`), ({ fact }) => fact.holds[0] ?? "", ITEMS$1);
		if (picked.length < LEAST_ITEMS$1 || new Set(picked.map(({ fact }) => fact.holds[0])).size < 2) return void 0;
		const items = picked.map(({ fact, text }, index) => ({
			id: picked.slice(0, index).some((other) => other.fact === fact) ? `${fact.id}.${index}` : fact.id,
			text,
			key: fact.holds[0] ?? "",
			feedback: explain(fact, context),
			proof: proofOf(course, fact)
		}));
		return {
			...base$1(id, picked.map(({ fact }) => fact), context),
			level: what === "examples" ? "apply" : "understand",
			subjects: course.subjects.map((subject) => subject.id),
			stem: context.vary(wording.matchingStems[what], id),
			explanation: [...new Set(picked.map(({ fact }) => wording.statement(fact, context.subjects(fact.holds))))].join(" "),
			items,
			targets: targetsOf(course, dimension).filter((target) => target.subjects.length === 1),
			oneToOne: false
		};
	}
	function toTerms(context) {
		const { dimension, wording } = context;
		const id = `matching.${dimension.id}.terms`;
		const ranked = rankBy(id, dimension.facts.flatMap((fact) => fact.term ? [{
			fact,
			term: fact.term
		}] : []), ({ fact }) => fact.id);
		const picked = ranked.slice(0, ITEMS$1);
		if (picked.length < LEAST_ITEMS$1) return void 0;
		const means = (term) => wording.termMeans(term.word, term.definition);
		return {
			...base$1(id, picked.map(({ fact }) => fact), context),
			level: "remember",
			subjects: [],
			stem: context.vary(wording.matchingStems.terms, id),
			explanation: picked.map(({ term }) => means(term)).join(" "),
			items: picked.map(({ fact, term }) => ({
				id: fact.id,
				text: capitalise(term.definition),
				key: fact.id,
				feedback: means(term),
				proof: [{
					line: "term",
					fact: fact.id
				}]
			})),
			targets: ranked.slice(0, 5).map(({ fact, term }) => ({
				id: fact.id,
				text: capitalise(term.word),
				subjects: []
			})),
			oneToOne: true
		};
	}
	function base$1(id, facts, { dimension }) {
		return {
			id,
			type: "matching",
			format: "assign",
			dimension: dimension.id,
			facts: [...new Set(facts.map((fact) => fact.id))],
			difficulty: .5,
			section: facts[0]?.section,
			authored: false
		};
	}
	// src/lib/quiz/generate/multiple.ts
	var OPTIONS = 5;
	var LEAST_KEYS = 2;
	var MOST_KEYS = 3;
	var LEAST_DISTRACTORS = 2;
	/** Several statements of a dimension hold: for each subject, and for all of them together. */
	function generateMultiple(context) {
		const { course, dimension } = context;
		const about = course.subjects.map((subject) => multiple(subject, dimension.facts.filter((fact) => fact.holds.includes(subject.id)), dimension.facts.filter((fact) => fact.falseFor.includes(subject.id)), context));
		const shared = multiple(void 0, dimension.facts.filter((fact) => isShared(course, fact)), dimension.facts.filter((fact) => fact.falseFor.length > 0), context);
		return [...about, shared].filter((question) => question !== void 0);
	}
	function multiple(subject, right, wrong, context) {
		const { course, dimension, wording } = context;
		const id = `multiple.${dimension.id}.${subject?.id ?? "shared"}`;
		const keys = rankBy(id, right, (fact) => fact.id).slice(0, MOST_KEYS);
		const distractors = rankBy(id, wrong, (fact) => fact.id).slice(0, OPTIONS - keys.length);
		if (keys.length < LEAST_KEYS || distractors.length < LEAST_DISTRACTORS) return void 0;
		const option = (fact) => {
			const isKey = keys.includes(fact);
			const of = subject?.id ?? (isKey ? fact.holds[0] : fact.falseFor[0]) ?? "";
			return {
				id: fact.id,
				text: subject ? wording.aboutIt(fact, subject) : `${wording.fragment(fact, "plural")}.`,
				feedback: isKey ? wording.statement(fact, context.subjects(fact.holds)) : wording.describesOther(fact, context.subjects(fact.holds)),
				proof: [{
					fact: fact.id,
					subject: of,
					line: isKey ? "holds" : "falseFor"
				}]
			};
		};
		return {
			id,
			type: "multiple",
			format: "multiple",
			dimension: dimension.id,
			facts: keys.map((fact) => fact.id),
			subjects: subject ? [subject.id] : course.subjects.map((each) => each.id),
			level: "understand",
			difficulty: keys.reduce((sum, fact) => sum + meanLikeness(fact, distractors, context), 0) / keys.length,
			stem: context.vary(wording.multipleStems(course.subjects, subject, dimension.topic), id),
			explanation: keys.map((fact) => explain(fact, context)).join(" "),
			section: keys[0]?.section,
			authored: false,
			options: [...keys, ...distractors].map(option),
			keys: keys.map((fact) => fact.id)
		};
	}
	// src/lib/quiz/generate/numeric.ts
	/** The figure of a fact that has one, asked in the author's words. */
	function generateNumeric(context) {
		const { dimension, wording } = context;
		return dimension.facts.flatMap((fact) => {
			if (!fact.number) return [];
			const { ask, value, unit, tolerance } = fact.number;
			return [{
				id: `numeric.${fact.id}`,
				type: "numeric",
				format: "numeric",
				dimension: dimension.id,
				facts: [fact.id],
				subjects: fact.holds,
				level: "remember",
				difficulty: tolerance === 0 ? .7 : .5,
				stem: ask,
				explanation: `${wording.quantity(value, unit)}. ${explain(fact, context)}`,
				section: fact.section,
				authored: false,
				value,
				tolerance,
				unit,
				proof: [{
					line: "number",
					fact: fact.id
				}]
			}];
		});
	}
	// src/lib/quiz/generate/odd-one-out.ts
	/**
	* Two statements of one subject and one of another. Each fact is the odd one once; the pair comes from one subject
	* of which the odd one is known to be false, and the pair is known to be false of the odd one's subject.
	*/
	function generateOddOneOut(context) {
		const own = ownFacts(context);
		return own.flatMap((odd) => {
			const id = `odd-one-out.${odd.id}`;
			const [pairSubject] = rankBy(id, context.course.subjects.filter((subject) => subject.id !== odd.holds[0]), (subject) => subject.id);
			const ranked = rankBy(id, own.filter((fact) => fact.holds[0] === pairSubject?.id && fact.aspect !== odd.aspect), (fact) => fact.id);
			const [first] = ranked;
			const second = ranked.find((fact) => fact.aspect !== first?.aspect);
			return first && second ? [oddOneOut(id, odd, [first, second], context)] : [];
		});
	}
	function oddOneOut(id, odd, pair, context) {
		const { course, dimension, wording } = context;
		const option = (fact) => ({
			id: fact.id,
			text: wording.fragment(fact, openNumber(course)),
			feedback: fact === odd ? explain(fact, context) : wording.describesOther(fact, context.subjects(fact.holds)),
			proof: proofOf(course, fact)
		});
		return {
			id,
			type: "odd-one-out",
			format: "choice",
			dimension: dimension.id,
			facts: [odd.id],
			subjects: odd.holds,
			level: "analyse",
			difficulty: .4 + meanLikeness(odd, pair, context) / 2,
			stem: context.vary(wording.oddStems(course.subjects), id),
			explanation: [odd, ...pair].map((fact) => wording.statement(fact, context.subjects(fact.holds))).join(" "),
			section: odd.section,
			authored: false,
			options: [odd, ...pair].map(option),
			key: odd.id,
			fixedOrder: false
		};
	}
	// src/lib/quiz/generate/scenario.ts
	/** An authored case to be given to its subject, and to the statement that it illustrates. */
	function generateScenario(context) {
		return ownFacts(context).flatMap((fact) => {
			const { scenario } = fact;
			return scenario ? [...toSubject(fact, scenario, context), ...toStatement(fact, scenario, context)] : [];
		});
	}
	function toSubject(fact, scenario, context) {
		const { course, wording } = context;
		const id = `scenario.${fact.id}.subject`;
		const key = fact.holds[0] ?? "";
		const options = course.subjects.map((subject) => ({
			id: subject.id,
			text: capitalise(subject.name),
			feedback: explain(fact, context),
			proof: [{
				fact: fact.id,
				subject: subject.id,
				line: subject.id === key ? "holds" : "falseFor"
			}]
		}));
		return [{
			...base(id, fact, context),
			difficulty: meanLikeness(fact, context.dimension.facts.filter((other) => other.aspect === fact.aspect && other !== fact), context),
			stem: `${scenario} ${context.vary(wording.scenarioStems(course.subjects), id)}`,
			options,
			key,
			fixedOrder: false
		}];
	}
	function toStatement(fact, scenario, context) {
		const { course, wording } = context;
		const [subject] = context.subjects(fact.holds);
		if (!subject) return [];
		const id = `scenario.${fact.id}.statement`;
		const distractors = pickDistractors(fact, subject, context);
		if (distractors.length < 2) return [];
		const option = (of) => ({
			id: of.id,
			text: wording.fragment(of, openNumber(course)),
			feedback: of === fact ? wording.statement(of, [subject]) : wording.describesOther(of, context.subjects(of.holds)),
			proof: [{
				fact: of.id,
				subject: subject.id,
				line: of === fact ? "holds" : "falseFor"
			}]
		});
		return [{
			...base(id, fact, context),
			difficulty: meanLikeness(fact, distractors, context),
			stem: `${scenario} ${context.vary(wording.scenarioReasonStems(), id)}`,
			options: [fact, ...distractors].map(option),
			key: fact.id,
			fixedOrder: false
		}];
	}
	function base(id, fact, context) {
		return {
			id,
			type: "scenario",
			format: "choice",
			dimension: context.dimension.id,
			facts: [fact.id],
			subjects: fact.holds,
			level: "apply",
			explanation: explain(fact, context),
			section: fact.section,
			authored: false
		};
	}
	// src/lib/quiz/generate/sort.ts
	var ITEMS = 5;
	var LEAST_ITEMS = 3;
	/** Statements to sort by what they describe: one subject, or several together. */
	function generateSort(context) {
		const { course, dimension } = context;
		const decided = dimension.facts.filter((fact) => isDecided(course, fact));
		const shared = decided.filter((fact) => isShared(course, fact));
		const apart = decided.filter((fact) => !isShared(course, fact));
		return [...shared.map((anchor) => sort(anchor.id, [anchor], apart, context)), sort(dimension.id, [], apart, context)].filter((question) => question !== void 0);
	}
	function sort(anchor, start, pool, context) {
		const { course, dimension, wording } = context;
		const id = `sort.${anchor}`;
		const facts = [...start];
		const ranked = rankBy(id, pool, (fact) => fact.id);
		facts.push(...inTurn(ranked, (fact) => targetOf(course, fact), ITEMS - facts.length));
		const offered = targetsOf(course, dimension);
		const targets = new Set(facts.map((fact) => targetOf(course, fact)));
		if (facts.length < LEAST_ITEMS || targets.size < 2) return void 0;
		return {
			id,
			type: "sort",
			format: "assign",
			dimension: dimension.id,
			facts: facts.map((fact) => fact.id),
			subjects: course.subjects.map((subject) => subject.id),
			level: "understand",
			authored: false,
			oneToOne: false,
			difficulty: meanUnlike(facts, context),
			stem: context.vary(wording.sortStems(course.subjects, dimension.topic, offered.length > course.subjects.length + 1), id),
			explanation: facts.map((fact) => wording.statement(fact, context.subjects(fact.holds))).join(" "),
			targets: offered,
			items: facts.map((fact) => ({
				id: fact.id,
				text: wording.fragment(fact, openNumber(course)),
				key: targetOf(course, fact),
				feedback: explain(fact, context),
				proof: proofOf(course, fact)
			}))
		};
	}
	/** Mean likeness of each statement to those that belong elsewhere: what makes sorting them hard. */
	function meanUnlike(facts, context) {
		const { course } = context;
		const apart = (fact) => facts.filter((other) => targetOf(course, other) !== targetOf(course, fact));
		return facts.reduce((sum, fact) => sum + meanLikeness(fact, apart(fact), context), 0) / facts.length;
	}
	// src/lib/quiz/generate/true-false.ts
	/** "KPO takes on ….": true where the fact holds, false where the course says that it is false. */
	function generateTrueFalse(context) {
		return context.dimension.facts.flatMap((fact) => {
			const about = (ids) => rankBy(fact.id, context.subjects(ids), ({ id }) => id).slice(0, 1);
			return [...about(fact.holds).map((subject) => trueFalse(fact, subject, true, context)), ...about(fact.falseFor).map((subject) => trueFalse(fact, subject, false, context))];
		});
	}
	function trueFalse(fact, subject, isTrue, context) {
		const { dimension, wording, likeness } = context;
		const explanation = explain(fact, context);
		const proof = [{
			fact: fact.id,
			subject: subject.id,
			line: isTrue ? "holds" : "falseFor"
		}];
		const options = [{
			id: "true",
			text: wording.truth.right,
			feedback: explanation,
			proof
		}, {
			id: "false",
			text: wording.truth.wrong,
			feedback: explanation,
			proof
		}];
		const counterparts = dimension.facts.filter((other) => other !== fact && other.aspect === fact.aspect);
		return {
			id: `true-false.${fact.id}.${subject.id}`,
			type: "true-false",
			format: "choice",
			dimension: dimension.id,
			facts: [fact.id],
			subjects: [subject.id],
			level: "remember",
			difficulty: Math.max(0, ...counterparts.map((other) => likeness(fact, other))),
			stem: wording.trueFalseStem(wording.statement(fact, [subject])),
			explanation,
			authored: false,
			section: fact.section,
			options,
			key: isTrue ? "true" : "false",
			fixedOrder: true
		};
	}
	// src/lib/quiz/generate.ts
	var generators = [
		generateChoice,
		generateTrueFalse,
		generateSort,
		generateMatching,
		generateMultiple,
		generateScenario,
		generateContrast,
		generateFillIn,
		generateNumeric,
		generateOddOneOut
	];
	/** Items that test one fact and no other: more than this of one fact would crowd a form's other facts out. */
	var PER_FACT = 8;
	/** The wordings of a course's questions, each made when it is first asked for. */
	function wordingsOf(course) {
		const made = /* @__PURE__ */ new Map();
		return (dimension, turn) => {
			const name = `${dimension.id} ${turn}`;
			let questions = made.get(name);
			if (!questions) {
				const context = contextOf(course, dimension, turn);
				questions = generators.flatMap((generate) => generate(context));
				made.set(name, questions);
			}
			return questions;
		};
	}
	/**
	* Every question that the course's facts yield, in the order of dimensions, types and facts, each worded or left out as
	* planned; and the author's own, whose flaws `versus check` reports instead.
	* @param wordings those that the plan was made with, where they are at hand
	*/
	function generateBank(course, plan, wordings = wordingsOf(course)) {
		return course.dimensions.flatMap((dimension) => {
			const generated = wordings(dimension, 0).flatMap((question) => {
				const turn = plan[question.id];
				if (turn === void 0) return [question];
				const other = turn === null ? void 0 : wordings(dimension, turn).find(({ id }) => id === question.id);
				return other ? [other] : [];
			});
			return [...readAuthored(contextOf(course, dimension)), ...capPerFact(generated)];
		});
	}
	function capPerFact(questions) {
		const counts = /* @__PURE__ */ new Map();
		return questions.filter(({ facts }) => {
			const [fact] = facts;
			if (fact === void 0 || facts.length > 1) return true;
			const count = (counts.get(fact) ?? 0) + 1;
			counts.set(fact, count);
			return count <= PER_FACT;
		});
	}
	// src/lib/quiz/question.ts
	/** What a learner is asked to do with the facts. One file in `generate/` makes each type. */
	var QUESTION_TYPES = [
		"choice",
		"multiple",
		"true-false",
		"matching",
		"sort",
		"fill-in",
		"numeric",
		"odd-one-out",
		"scenario",
		"contrast"
	];
	/** Bloom's levels as far as generated items reach (Anderson and Krathwohl 2001). */
	var LEVELS = [
		"remember",
		"understand",
		"apply",
		"analyse"
	];
	// src/lib/quiz/blueprint.ts
	/** The quiz over the whole course; the other quizzes are named by their dimensions. */
	var FINAL = "final";
	var AFTER_LESSON = 6;
	var FINAL_PER_DIMENSION = 2;
	var FINAL_LEAST = 12;
	/** Enough for a reliable score, in about ten minutes. */
	var GROUP_COUNT = 20;
	/** The quiz of one dimension, the final one, or one for a group. Introduce blocked, review interleaved (Brunmair and Richter 2019). */
	function blueprintFor(course, quiz) {
		const common = {
			types: QUESTION_TYPES,
			levels: LEVELS,
			source: "all",
			passMark: course.passMark,
			allOrNothing: !course.settings.partialCredit
		};
		const dimensions = course.dimensions.map((dimension) => dimension.id);
		if (quiz === "group") return {
			...common,
			count: GROUP_COUNT,
			dimensions,
			order: "interleaved"
		};
		if (quiz !== "final") return {
			...common,
			count: AFTER_LESSON,
			dimensions: [quiz],
			order: "blocked"
		};
		return {
			...common,
			count: Math.max(FINAL_LEAST, FINAL_PER_DIMENSION * course.dimensions.length),
			dimensions,
			order: "interleaved"
		};
	}
	// node_modules/ts-fsrs/dist/index.mjs
	var FSRSError = class FSRSError extends Error {
		constructor(message = "FSRS Error") {
			super(message);
			this.name = "FSRSError";
			Error.captureStackTrace?.(this, FSRSError);
		}
	};
	var FSRSValidationError = class FSRSValidationError extends FSRSError {
		constructor(message) {
			super(message);
			this.name = "FSRSValidationError";
			Error.captureStackTrace?.(this, FSRSValidationError);
		}
	};
	var Rating = /* @__PURE__ */ ((Rating2) => {
		Rating2[Rating2["Manual"] = 0] = "Manual";
		Rating2[Rating2["Again"] = 1] = "Again";
		Rating2[Rating2["Hard"] = 2] = "Hard";
		Rating2[Rating2["Good"] = 3] = "Good";
		Rating2[Rating2["Easy"] = 4] = "Easy";
		return Rating2;
	})(Rating || {});
	Object.freeze([
		Rating.Again,
		Rating.Hard,
		Rating.Good,
		Rating.Easy
	]);
	var FUZZ_RANGES = [
		{
			start: 2.5,
			end: 7,
			factor: .15
		},
		{
			start: 7,
			end: 20,
			factor: .1
		},
		{
			start: 20,
			end: Infinity,
			factor: .05
		}
	];
	function get_fuzz_range(interval, elapsed_days, maximum_interval) {
		let delta = 1;
		for (const range of FUZZ_RANGES) delta += range.factor * Math.max(Math.min(interval, range.end) - range.start, 0);
		interval = Math.min(interval, maximum_interval);
		let min_ivl = Math.max(2, Math.round(interval - delta));
		const max_ivl = Math.min(Math.round(interval + delta), maximum_interval);
		if (interval > elapsed_days) min_ivl = Math.max(min_ivl, elapsed_days + 1);
		min_ivl = Math.min(min_ivl, max_ivl);
		return {
			min_ivl,
			max_ivl
		};
	}
	function clamp(value, min, max) {
		return Math.min(Math.max(value, min), max);
	}
	function roundTo(num, decimals) {
		const factor = 10 ** decimals;
		return Math.round(num * factor) / factor;
	}
	var Alea = class {
		c;
		s0;
		s1;
		s2;
		constructor(seed) {
			const mash = Mash();
			this.c = 1;
			this.s0 = mash(" ");
			this.s1 = mash(" ");
			this.s2 = mash(" ");
			if (seed == null) seed = Date.now();
			this.s0 -= mash(seed);
			if (this.s0 < 0) this.s0 += 1;
			this.s1 -= mash(seed);
			if (this.s1 < 0) this.s1 += 1;
			this.s2 -= mash(seed);
			if (this.s2 < 0) this.s2 += 1;
		}
		next() {
			const t = 2091639 * this.s0 + this.c * 23283064365386963e-26;
			this.s0 = this.s1;
			this.s1 = this.s2;
			this.c = t | 0;
			this.s2 = t - this.c;
			return this.s2;
		}
		set state(state) {
			this.c = state.c;
			this.s0 = state.s0;
			this.s1 = state.s1;
			this.s2 = state.s2;
		}
		get state() {
			return {
				c: this.c,
				s0: this.s0,
				s1: this.s1,
				s2: this.s2
			};
		}
	};
	function Mash() {
		let n = 4022871197;
		return function mash(data) {
			data = String(data);
			for (let i = 0; i < data.length; i++) {
				n += data.charCodeAt(i);
				let h = .02519603282416938 * n;
				n = h >>> 0;
				h -= n;
				h *= n;
				n = h >>> 0;
				h -= n;
				n += h * 4294967296;
			}
			return (n >>> 0) * 23283064365386963e-26;
		};
	}
	function alea(seed) {
		const xg = new Alea(seed);
		const prng = () => xg.next();
		prng.int32 = () => xg.next() * 4294967296 | 0;
		prng.double = () => prng() + (prng() * 2097152 | 0) * 11102230246251565e-32;
		prng.state = () => xg.state;
		prng.importState = (state) => {
			xg.state = state;
			return prng;
		};
		return prng;
	}
	var default_learning_steps = Object.freeze(["1m", "10m"]);
	var default_relearning_steps = Object.freeze(["10m"]);
	var S_MIN = .001;
	var FSRS5_DEFAULT_DECAY = .5;
	var default_w = Object.freeze([
		.212,
		1.2931,
		2.3065,
		8.2956,
		6.4133,
		.8334,
		3.0194,
		.001,
		1.8722,
		.1666,
		.796,
		1.4835,
		.0614,
		.2629,
		1.6483,
		.6014,
		1.8729,
		.5425,
		.0912,
		.0658,
		.1542
	]);
	var CLAMP_PARAMETERS = (w17_w18_ceiling, enable_short_term = true) => [
		[S_MIN, 100],
		[S_MIN, 100],
		[S_MIN, 100],
		[S_MIN, 100],
		[1, 10],
		[.001, 4],
		[.001, 4],
		[.001, .75],
		[0, 4.5],
		[0, .8],
		[.001, 3.5],
		[.001, 5],
		[.001, .25],
		[.001, .9],
		[0, 4],
		[0, 1],
		[1, 6],
		[0, w17_w18_ceiling],
		[0, w17_w18_ceiling],
		[enable_short_term ? .01 : 0, .8],
		[.1, .8]
	];
	var clipParameters = (parameters, numRelearningSteps, enableShortTerm = true) => {
		const clip = CLAMP_PARAMETERS(2, enableShortTerm).slice(0, parameters.length);
		if (Math.max(0, numRelearningSteps) > 1) {
			const w11 = clamp(parameters[11] || 0, clip[11][0], clip[11][1]);
			const w13 = clamp(parameters[13] || 0, clip[13][0], clip[13][1]);
			const w14 = clamp(parameters[14] || 0, clip[14][0], clip[14][1]);
			const value = -(Math.log(w11) + Math.log(Math.pow(2, w13) - 1) + w14 * .3) / numRelearningSteps;
			const w17_w18_ceiling = clamp(roundTo(Math.sqrt(Math.max(value, 0)), 8), .01, 2);
			if (clip[17]) clip[17] = [clip[17][0], w17_w18_ceiling];
			if (clip[18]) clip[18] = [clip[18][0], w17_w18_ceiling];
		}
		return clip.map(([min, max], index) => clamp(parameters[index] || 0, min, max));
	};
	var migrateParameters = (parameters, numRelearningSteps = 0, enableShortTerm = true) => {
		if (parameters === void 0) return [...default_w];
		switch (parameters.length) {
			case 21: return clipParameters(Array.from(parameters), numRelearningSteps, enableShortTerm);
			case 19:
				console.debug("[FSRS-6]auto fill w from 19 to 21 length");
				return clipParameters(Array.from(parameters), numRelearningSteps, enableShortTerm).concat([0, FSRS5_DEFAULT_DECAY]);
			case 17: {
				const w = clipParameters(Array.from(parameters), numRelearningSteps, enableShortTerm);
				w[4] = +(w[5] * 2 + w[4]).toFixed(8);
				w[5] = +(Math.log(w[5] * 3 + 1) / 3).toFixed(8);
				w[6] = +(w[6] + .5).toFixed(8);
				console.debug("[FSRS-6]auto fill w from 17 to 21 length");
				return w.concat([
					0,
					0,
					0,
					FSRS5_DEFAULT_DECAY
				]);
			}
			default:
				console.warn("[FSRS]Invalid parameters length, using default parameters");
				return [...default_w];
		}
	};
	var generatorParameters = (props) => {
		const learning_steps = Array.isArray(props?.learning_steps) ? props.learning_steps : default_learning_steps;
		const relearning_steps = Array.isArray(props?.relearning_steps) ? props.relearning_steps : default_relearning_steps;
		const enable_short_term = props?.enable_short_term ?? true;
		const w = migrateParameters(props?.w, relearning_steps.length, enable_short_term);
		return {
			request_retention: props?.request_retention || .9,
			maximum_interval: props?.maximum_interval || 36500,
			w,
			enable_fuzz: props?.enable_fuzz ?? false,
			enable_short_term,
			learning_steps,
			relearning_steps
		};
	};
	var computeDecayFactor = (decayOrParams) => {
		const decay = typeof decayOrParams === "number" ? -decayOrParams : -decayOrParams[20];
		return {
			decay,
			factor: roundTo(Math.exp(Math.pow(decay, -1) * Math.log(.9)) - 1, 8)
		};
	};
	function forgetting_curve(decayOrParams, elapsed_days, stability) {
		const { decay, factor } = computeDecayFactor(decayOrParams);
		return roundTo(Math.pow(1 + factor * elapsed_days / stability, decay), 8);
	}
	var FSRSAlgorithm = class {
		param;
		intervalModifier;
		_seed;
		constructor(params) {
			this.param = new Proxy(this.prepare_parameters(params), this.params_handler_proxy());
			this.intervalModifier = this.calculate_interval_modifier(this.param.request_retention);
			this.forgetting_curve = forgetting_curve.bind(this, this.param.w);
		}
		get interval_modifier() {
			return this.intervalModifier;
		}
		set seed(seed) {
			this._seed = seed;
		}
		/**
		* @see https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm#fsrs-5
		*
		* The formula used is: $$I(r,s) = (r^{\frac{1}{DECAY}} - 1) / FACTOR \times s$$
		* @param request_retention 0<request_retention<=1,Requested retention rate
		* @throws {Error} Requested retention rate should be in the range (0,1]
		*/
		calculate_interval_modifier(request_retention) {
			if (request_retention <= 0 || request_retention > 1) throw new FSRSValidationError("Requested retention rate should be in the range (0,1]");
			const { decay, factor } = computeDecayFactor(this.param.w);
			return roundTo((Math.pow(request_retention, 1 / decay) - 1) / factor, 8);
		}
		/**
		* Get the parameters of the algorithm.
		*/
		get parameters() {
			return this.param;
		}
		/**
		* Set the parameters of the algorithm.
		* @param params Partial<FSRSParameters>
		*/
		set parameters(params) {
			this.update_parameters(params);
		}
		params_handler_proxy() {
			const _this = this;
			return { set: function(target, prop, value) {
				if (prop === "request_retention" && Number.isFinite(value)) _this.intervalModifier = _this.calculate_interval_modifier(Number(value));
				else if (prop === "w") {
					value = migrateParameters(value, target.relearning_steps.length, target.enable_short_term);
					value = clipParameters(Array.from(value), target.relearning_steps.length, target.enable_short_term);
					_this.forgetting_curve = forgetting_curve.bind(this, value);
					_this.intervalModifier = _this.calculate_interval_modifier(Number(target.request_retention));
				}
				Reflect.set(target, prop, value);
				return true;
			} };
		}
		update_parameters(params) {
			const _params = this.prepare_parameters(params);
			for (const key in _params) {
				const paramKey = key;
				this.param[paramKey] = _params[paramKey];
			}
		}
		prepare_parameters = (params) => {
			const generated = generatorParameters(params);
			generated.w = clipParameters(Array.from(generated.w), generated.relearning_steps.length, generated.enable_short_term);
			return generated;
		};
		/**
		* The formula used is :
		* $$ S_0(G) = w_{G-1}$$
		* $$S_0 = \max \lbrace S_0,0.1\rbrace $$
		
		* @param g Grade (rating at Anki) [1.again,2.hard,3.good,4.easy]
		* @return Stability (interval when R=90%)
		*/
		init_stability(g) {
			return Math.max(this.param.w[g - 1], .1);
		}
		/**
		* The formula used is :
		* $$D_0(G) = w_4 - e^{(G-1) \cdot w_5} + 1 $$
		* $$D_0 = \min \lbrace \max \lbrace D_0(G),1 \rbrace,10 \rbrace$$
		* where the $$D_0(1)=w_4$$ when the first rating is good.
		*
		* @param {Grade} g Grade (rating at Anki) [1.again,2.hard,3.good,4.easy]
		* @return {number} Difficulty $$D \in [1,10]$$
		*/
		init_difficulty(g) {
			const w = this.param.w;
			return roundTo(w[4] - Math.exp((g - 1) * w[5]) + 1, 8);
		}
		/**
		* If fuzzing is disabled or ivl is less than 2.5, it returns the original interval.
		* @param {number} ivl - The interval to be fuzzed.
		* @param {number} elapsed_days t days since the last review
		* @return {number} - The fuzzed interval.
		**/
		apply_fuzz(ivl, elapsed_days) {
			if (!this.param.enable_fuzz || ivl < 2.5) return Math.round(ivl);
			const fuzz_factor = alea(this._seed)();
			const { min_ivl, max_ivl } = get_fuzz_range(ivl, elapsed_days, this.param.maximum_interval);
			return Math.floor(fuzz_factor * (max_ivl - min_ivl + 1) + min_ivl);
		}
		/**
		*   @see The formula used is : {@link FSRSAlgorithm.calculate_interval_modifier}
		*   @param {number} s - Stability (interval when R=90%)
		*   @param {number} elapsed_days t days since the last review
		*/
		next_interval(s, elapsed_days) {
			const newInterval = Math.min(Math.max(1, Math.round(s * this.intervalModifier)), this.param.maximum_interval);
			return this.apply_fuzz(newInterval, elapsed_days);
		}
		/**
		* @see https://github.com/open-spaced-repetition/fsrs4anki/issues/697
		*/
		linear_damping(delta_d, old_d) {
			return roundTo(delta_d * (10 - old_d) / 9, 8);
		}
		/**
		* The formula used is :
		* $$\text{delta}_d = -w_6 \cdot (g - 3)$$
		* $$\text{next}_d = D + \text{linear damping}(\text{delta}_d , D)$$
		* $$D^\prime(D,R) = w_7 \cdot D_0(4) +(1 - w_7) \cdot \text{next}_d$$
		* @param {number} d Difficulty $$D \in [1,10]$$
		* @param {Grade} g Grade (rating at Anki) [1.again,2.hard,3.good,4.easy]
		* @return {number} $$\text{next}_D$$
		*/
		next_difficulty(d, g) {
			const delta_d = -this.param.w[6] * (g - 3);
			const next_d = d + this.linear_damping(delta_d, d);
			return clamp(this.mean_reversion(this.init_difficulty(Rating.Easy), next_d), 1, 10);
		}
		/**
		* The formula used is :
		* $$w_7 \cdot \text{init} +(1 - w_7) \cdot \text{current}$$
		* @param {number} init $$w_2 : D_0(3) = w_2 + (R-2) \cdot w_3= w_2$$
		* @param {number} current $$D - w_6 \cdot (R - 2)$$
		* @return {number} difficulty
		*/
		mean_reversion(init, current) {
			const w = this.param.w;
			return roundTo(w[7] * init + (1 - w[7]) * current, 8);
		}
		/**
		* The formula used is :
		* $$S^\prime_r(D,S,R,G) = S\cdot(e^{w_8}\cdot (11-D)\cdot S^{-w_9}\cdot(e^{w_{10}\cdot(1-R)}-1)\cdot w_{15}(\text{if} G=2) \cdot w_{16}(\text{if} G=4)+1)$$
		* @param {number} d Difficulty D \in [1,10]
		* @param {number} s Stability (interval when R=90%)
		* @param {number} r Retrievability (probability of recall)
		* @param {Grade} g Grade (Rating[0.again,1.hard,2.good,3.easy])
		* @return {number} S^\prime_r new stability after recall
		*/
		next_recall_stability(d, s, r, g) {
			const w = this.param.w;
			const hard_penalty = Rating.Hard === g ? w[15] : 1;
			const easy_bound = Rating.Easy === g ? w[16] : 1;
			return roundTo(clamp(s * (1 + Math.exp(w[8]) * (11 - d) * Math.pow(s, -w[9]) * (Math.exp((1 - r) * w[10]) - 1) * hard_penalty * easy_bound), S_MIN, 36500), 8);
		}
		/**
		* The formula used is :
		* $$S^\prime_f(D,S,R) = w_{11}\cdot D^{-w_{12}}\cdot ((S+1)^{w_{13}}-1) \cdot e^{w_{14}\cdot(1-R)}$$
		* enable_short_term = true : $$S^\prime_f \in \min \lbrace \max \lbrace S^\prime_f,0.01\rbrace, \frac{S}{e^{w_{17} \cdot w_{18}}} \rbrace$$
		* enable_short_term = false : $$S^\prime_f \in \min \lbrace \max \lbrace S^\prime_f,0.01\rbrace, S \rbrace$$
		* @param {number} d Difficulty D \in [1,10]
		* @param {number} s Stability (interval when R=90%)
		* @param {number} r Retrievability (probability of recall)
		* @return {number} S^\prime_f new stability after forgetting
		*/
		next_forget_stability(d, s, r) {
			const w = this.param.w;
			return roundTo(clamp(w[11] * Math.pow(d, -w[12]) * (Math.pow(s + 1, w[13]) - 1) * Math.exp((1 - r) * w[14]), S_MIN, 36500), 8);
		}
		/**
		* The formula used is :
		* $$S^\prime_s(S,G) = S \cdot e^{w_{17} \cdot (G-3+w_{18})}$$
		* @param {number} s Stability (interval when R=90%)
		* @param {Grade} g Grade (Rating[0.again,1.hard,2.good,3.easy])
		*/
		next_short_term_stability(s, g) {
			const w = this.param.w;
			const sinc = Math.pow(s, -w[19]) * Math.exp(w[17] * (g - 3 + w[18]));
			return roundTo(clamp(s * (g >= Rating.Hard ? Math.max(sinc, 1) : sinc), S_MIN, 36500), 8);
		}
		/**
		* The formula used is :
		* $$R(t,S) = (1 + \text{FACTOR} \times \frac{t}{9 \cdot S})^{\text{DECAY}}$$
		* @param {number} elapsed_days t days since the last review
		* @param {number} stability Stability (interval when R=90%)
		* @return {number} r Retrievability (probability of recall)
		*/
		forgetting_curve;
		/**
		* Calculates the next state of memory based on the current state, time elapsed, and grade.
		*
		* @param memory_state - The current state of memory, which can be null.
		* @param t - The time elapsed since the last review.
		* @param {Rating} g Grade (Rating[0.Manual,1.Again,2.Hard,3.Good,4.Easy])
		* @param r - Optional retrievability value. If not provided, it will be calculated.
		* @returns The next state of memory with updated difficulty and stability.
		*/
		next_state(memory_state, t, g, r) {
			const { difficulty: d, stability: s } = memory_state ?? {
				difficulty: 0,
				stability: 0
			};
			if (t < 0) throw new FSRSValidationError(`Invalid delta_t "${t}"`);
			if (g < 0 || g > 4) throw new FSRSValidationError(`Invalid grade "${g}"`);
			if (d === 0 && s === 0) return {
				difficulty: clamp(this.init_difficulty(g), 1, 10),
				stability: this.init_stability(g)
			};
			if (g === 0) return {
				difficulty: d,
				stability: s
			};
			if (d < 1 || s < .001) throw new FSRSValidationError(`Invalid memory state { difficulty: ${d}, stability: ${s} }`);
			const w = this.param.w;
			r = typeof r === "number" ? r : this.forgetting_curve(t, s);
			let new_s;
			if (t === 0 && this.param.enable_short_term) new_s = this.next_short_term_stability(s, g);
			else if (g === 1) {
				const s_after_fail = this.next_forget_stability(d, s, r);
				let [w_17, w_18] = [0, 0];
				if (this.param.enable_short_term) {
					w_17 = w[17];
					w_18 = w[18];
				}
				new_s = clamp(roundTo(s / Math.exp(w_17 * w_18), 8), S_MIN, s_after_fail);
			} else new_s = this.next_recall_stability(d, s, r, g);
			return {
				difficulty: this.next_difficulty(d, g),
				stability: new_s
			};
		}
	};
	/** How long a card that is not known yet waits within the session, in ms: one step, and half as long again for "hard". */
	var STEP = 6e5;
	var STEPS = {
		again: STEP,
		hard: 1.5 * STEP
	};
	var GRADES = {
		again: Rating.Again,
		hard: Rating.Hard,
		good: Rating.Good,
		easy: Rating.Easy
	};
	/** FSRS-6 with default parameters. The steps are ours: ts-fsrs's schedulers would add 3 KB, gzipped, to every package. */
	var fsrs = new FSRSAlgorithm({
		request_retention: .9,
		maximum_interval: 180,
		enable_fuzz: true
	});
	/**
	* The card's state after one more review.
	* @param cardId seeds the fuzz of the interval, so that a replay gives the same
	*/
	function reviewCard(cardId, before, review) {
		const { rating, at } = review;
		const day = Math.max(review.day, before?.lastDay ?? review.day);
		const elapsed = day - (before?.lastDay ?? day);
		const next = (grade) => fsrs.next_state(before ?? null, elapsed, GRADES[grade]);
		fsrs.seed = `${cardId} ${before?.reps ?? 0}`;
		const isReview = before?.phase === "review";
		const memory = {
			...next(rating),
			reps: (before?.reps ?? 0) + 1,
			lapses: (before?.lapses ?? 0) + (isReview && rating === "again" ? 1 : 0),
			lastDay: day
		};
		if (rating === "again" || rating === "hard" && !isReview) {
			const phase = isReview ? "relearning" : before?.phase ?? "learning";
			return {
				...memory,
				phase,
				step: 0,
				dueAt: at + STEPS[rating]
			};
		}
		const intervalOf = (grade) => fsrs.next_interval(next(grade).stability, elapsed);
		const days = isReview ? spread(rating, intervalOf) : intervalOf(rating);
		return {
			...memory,
			phase: "review",
			dueDay: day + Math.min(180, days)
		};
	}
	/** The days to the next review, the more the better the answer was, whatever the fuzz; ts-fsrs's rule. */
	function spread(rating, intervalOf) {
		const hard = Math.min(intervalOf("hard"), intervalOf("good"));
		const good = Math.max(intervalOf("good"), hard + 1);
		if (rating === "hard") return hard;
		return rating === "good" ? good : Math.max(intervalOf("easy"), good + 1);
	}
	/** The state that a list of reviews leads to from a first state. */
	function replay(cardId, base, reviews) {
		return reviews.reduce((state, review) => reviewCard(cardId, state, review), base);
	}
	// src/lib/record/state.ts
	var NOTHING_YET = {
		lessons: {},
		attempts: [],
		cards: {}
	};
	var NEW_LESSON = { prompts: {} };
	var NEW_CARD = {
		revision: 0,
		reviews: [],
		firstDay: void 0
	};
	/** The state after one more event. Events that refer to something unknown change nothing. */
	function apply(state, event) {
		switch (event.type) {
			case "prompt-answered": {
				const lesson = state.lessons[event.dimension] ?? NEW_LESSON;
				const before = lesson.prompts[event.fact];
				const prompt = {
					target: event.target,
					correct: event.correct,
					missed: !event.correct || (before?.missed ?? false)
				};
				return withLesson(state, event.dimension, {
					...lesson,
					prompts: {
						...lesson.prompts,
						[event.fact]: prompt
					}
				});
			}
			case "lesson-finished": {
				const lesson = state.lessons[event.dimension] ?? NEW_LESSON;
				return withLesson(state, event.dimension, {
					...lesson,
					finishedAt: lesson.finishedAt ?? event.at
				});
			}
			case "quiz-started": {
				if (state.attempts.some(({ id }) => id === event.attempt)) return state;
				const { attempt: id, quiz, seed, practice, asksConfidence, questions } = event;
				return {
					...state,
					attempts: [...state.attempts, {
						id,
						quiz,
						seed,
						practice,
						asksConfidence,
						questions,
						answers: {},
						startedAt: event.at
					}]
				};
			}
			case "answered": {
				const { response, score, latency, at, confidence } = event;
				return withAttempt(state, event.attempt, (attempt) => attempt.answers[event.question] ? attempt : {
					...attempt,
					answers: {
						...attempt.answers,
						[event.question]: {
							response,
							score,
							latency,
							at,
							confidence
						}
					}
				});
			}
			case "quiz-finished": return withAttempt(state, event.attempt, (attempt) => ({
				...attempt,
				finishedAt: attempt.finishedAt ?? event.at
			}));
			case "reviewed": {
				const before = state.cards[event.card];
				if (before?.reviews.some((review) => review.event === event.id)) return state;
				const kept = before?.revision === event.revision ? before : NEW_CARD;
				const { at, day, rating, latency } = event;
				const reviews = [...kept.reviews, {
					event: event.id,
					at,
					day,
					rating,
					latency
				}];
				return withReviews(state, event.card, {
					...kept,
					revision: event.revision
				}, reviews);
			}
			case "review-undone": {
				const found = Object.entries(state.cards).find(([, { reviews }]) => reviews.some((review) => review.event === event.review));
				if (!found) return state;
				const [card, memory] = found;
				return withReviews(state, card, memory, memory.reviews.filter((review) => review.event !== event.review));
			}
		}
	}
	/** Time of the latest thing that the state knows of, in ms; 0 where there is none. */
	function latestMoment(state) {
		return Math.max(0, ...Object.values(state.lessons).map(({ finishedAt = 0 }) => finishedAt), ...state.attempts.flatMap(({ startedAt, finishedAt = 0, answers }) => [
			startedAt,
			finishedAt,
			...Object.values(answers).map(({ at }) => at)
		]), ...Object.values(state.cards).flatMap(({ reviews }) => reviews.map(({ at }) => at).slice(-1)));
	}
	/** States of the cards that were answered, without those whose meaning has changed since. */
	function cardStates(state, cards) {
		return new Map(cards.flatMap((card) => {
			const memory = state.cards[card.id];
			return memory?.state && memory.revision === card.revision ? [[card.id, memory.state]] : [];
		}));
	}
	/** How many cards were met for the first time on a study day. */
	function newCardsOn(state, day) {
		return Object.values(state.cards).filter(({ firstDay }) => firstDay === day).length;
	}
	/** Ids of the dimensions whose lessons are finished. */
	function finishedLessons(state) {
		return new Set(Object.entries(state.lessons).flatMap(([id, lesson]) => lesson.finishedAt ? [id] : []));
	}
	function withLesson(state, dimension, lesson) {
		return {
			...state,
			lessons: {
				...state.lessons,
				[dimension]: lesson
			}
		};
	}
	function withAttempt(state, id, change) {
		return {
			...state,
			attempts: state.attempts.map((attempt) => attempt.id === id ? change(attempt) : attempt)
		};
	}
	function withReviews(state, card, memory, reviews) {
		const after = {
			...memory,
			reviews,
			firstDay: memory.base ? memory.firstDay : reviews[0]?.day,
			state: replay(card, memory.base, reviews)
		};
		return {
			...state,
			cards: {
				...state.cards,
				[card]: after
			}
		};
	}
	// src/lib/record/confidence.ts
	/** How sure a learner was of an answer, from least to most. */
	var CONFIDENCES = [
		"guess",
		"unsure",
		"sure"
	];
	// src/lib/record/codec/names.ts
	/**
	* Finds things again by a short hash of their ids, so that a saved state stays small and a later version of the
	* course, whose lists have other orders and lengths, still finds what it knows.
	*/
	var Names = class Names {
		#width;
		#all;
		#ids = /* @__PURE__ */ new Map();
		/** Hashes that two ids share: neither can be found again. */
		#ambiguous = /* @__PURE__ */ new Set();
		/** @param width bits of a hash, 1 to 30 */
		constructor(ids, width) {
			this.#width = width;
			this.#all = ids;
			for (const id of ids) {
				const key = this.keyOf(id);
				if (this.#ids.has(key) && this.#ids.get(key) !== id) this.#ambiguous.add(key);
				this.#ids.set(key, id);
			}
		}
		/** With the fewest bits, from `least` on, in which no two of the ids share a hash. */
		static distinct(ids, least) {
			let names = new Names(ids, least);
			while (names.#ambiguous.size > 0 && names.#width < 30) names = new Names(ids, names.#width + 1);
			return names;
		}
		/** The same ids at another width: the one that a saved state was written with. */
		resized(width) {
			return width === this.#width ? this : new Names([...this.#all], Math.min(30, Math.max(1, width)));
		}
		get width() {
			return this.#width;
		}
		keyOf(id) {
			return hash(id) >>> 32 - this.#width;
		}
		/** undefined where this course has no such thing (any more). */
		find(key) {
			return this.#ambiguous.has(key) ? void 0 : this.#ids.get(key);
		}
	};
	// src/lib/record/codec/lessons.ts
	var TARGET_WIDTH = 4;
	/** When a lesson was finished is kept to the day, in seconds. */
	var DAY$1 = 86400;
	/** Seconds since 2020-01-01: shorter than since 1970, and good for a century. */
	var EPOCH = 15778368e5;
	var toSeconds = (milliseconds) => Math.max(0, Math.floor((milliseconds - EPOCH) / 1e3));
	var fromSeconds = (seconds) => seconds * 1e3 + EPOCH;
	var targetIds = (context, dimension) => {
		const found = context.course.dimensions.find(({ id }) => id === dimension);
		return found ? targetsOf(context.course, found).map(({ id }) => id).toSorted() : [];
	};
	/** Finished lessons and the answers to their prompts. */
	function writeLessons(writer, state, context) {
		const lessons = Object.entries(state.lessons);
		writer.write(context.dimensionNames.width, 5).write(context.factNames.width, 5).writeCount(lessons.length);
		for (const [dimension, lesson] of lessons) {
			const targets = targetIds(context, dimension);
			writer.write(context.dimensionNames.keyOf(dimension), context.dimensionNames.width);
			writer.write(lesson.finishedAt === void 0 ? 0 : 1, 1);
			if (lesson.finishedAt !== void 0) writer.writeCount(toSeconds(lesson.finishedAt) / DAY$1);
			const prompts = Object.entries(lesson.prompts);
			writer.writeCount(prompts.length);
			for (const [fact, prompt] of prompts) {
				writer.write(context.factNames.keyOf(fact), context.factNames.width);
				writer.write(prompt.correct ? 1 : 0, 1).write(prompt.missed ? 1 : 0, 1);
				writer.write(targets.indexOf(prompt.target) + 1, TARGET_WIDTH);
			}
		}
		return writer.toString();
	}
	function readLessons(reader, context) {
		const dimensionNames = context.dimensionNames.resized(reader.read(5));
		const factNames = context.factNames.resized(reader.read(5));
		const lessons = {};
		const count = reader.readCount();
		for (let n = 0; n < Math.min(count, 1e3); n++) {
			const dimension = dimensionNames.find(reader.read(dimensionNames.width));
			const finishedAt = reader.read(1) === 1 ? fromSeconds(reader.readCount() * DAY$1) : void 0;
			const targets = dimension === void 0 ? [] : targetIds(context, dimension);
			const prompts = {};
			const promptCount = reader.readCount();
			for (let p = 0; p < Math.min(promptCount, 1e3); p++) {
				const fact = factNames.find(reader.read(factNames.width));
				const correct = reader.read(1) === 1;
				const missed = reader.read(1) === 1;
				const target = targets[reader.read(TARGET_WIDTH) - 1] ?? "";
				if (fact !== void 0) prompts[fact] = {
					correct,
					missed,
					target
				};
			}
			if (dimension !== void 0) lessons[dimension] = {
				prompts,
				finishedAt
			};
		}
		return lessons;
	}
	// src/lib/record/codec/response.ts
	/** Bits for what a question looked like when it was answered. */
	var SHAPE_WIDTH = 4;
	/** Bits for a place among the options or targets of one question. */
	var PLACE_WIDTH = 3;
	/** An item that was left without a target. */
	var NO_PLACE = 2 ** PLACE_WIDTH - 1;
	var MOST_OPTIONS = 6;
	/** Bytes of a typed answer that are kept. */
	var MOST_TYPED = 24;
	var FORMATS = [
		"choice",
		"multiple",
		"assign",
		"text",
		"numeric"
	];
	var sorted = (things) => things.map(({ id }) => id).toSorted();
	/** What a response refers to, in an order of its own, so that reordering a question changes nothing. */
	function partsOf(question) {
		switch (question.format) {
			case "choice":
			case "multiple": return {
				options: sorted(question.options),
				items: []
			};
			case "assign": return {
				options: sorted(question.targets),
				items: sorted(question.items)
			};
			case "text":
			case "numeric": return {
				options: [],
				items: []
			};
		}
	}
	function shapeOf(question) {
		const { options, items } = partsOf(question);
		return hash([
			question.id,
			question.format,
			...options,
			"",
			...items
		].join(" ")) >>> 28;
	}
	var expectedOf = (question) => question.format === "text" ? question.accepted : question.format === "numeric" ? [String(question.value)] : [];
	/** Format and shape first, so that a reader who no longer knows the question can still pass over the answer. */
	function writeResponse(writer, question, response) {
		const { options, items } = partsOf(question);
		if (response.format === "choice") writer.write(0, 1);
		else writer.write(1, 1).write(FORMATS.indexOf(response.format) - 1, 2);
		writer.write(shapeOf(question), SHAPE_WIDTH);
		switch (response.format) {
			case "choice":
				writer.write(Math.max(0, options.indexOf(response.option)), PLACE_WIDTH);
				break;
			case "multiple":
				for (let place = 0; place < MOST_OPTIONS; place++) writer.write(response.options.includes(options[place] ?? "") ? 1 : 0, 1);
				break;
			case "assign":
				writer.write(items.length, PLACE_WIDTH);
				for (const item of items) {
					const place = options.indexOf(response.targets[item] ?? "");
					writer.write(place < 0 ? NO_PLACE : place, PLACE_WIDTH);
				}
				break;
			case "text":
			case "numeric": {
				const place = expectedOf(question).indexOf(response.text);
				if (place >= 0 && place < 2 ** PLACE_WIDTH) writer.write(1, 1).write(place, PLACE_WIDTH);
				else writer.write(0, 1).writeText(response.text, MOST_TYPED);
			}
		}
	}
	/**
	* Reads a response to the end of its bits.
	* @param question undefined, or looking otherwise than when it was answered: the response is passed over
	*/
	function readResponse(reader, question) {
		const format = reader.read(1) === 0 ? "choice" : FORMATS[reader.read(2) + 1];
		const shape = reader.read(SHAPE_WIDTH);
		const known = question?.format === format && question && shapeOf(question) === shape ? question : void 0;
		const { options, items } = known ? partsOf(known) : {
			options: [],
			items: []
		};
		switch (format) {
			case "choice": {
				const option = options[reader.read(PLACE_WIDTH)];
				return option === void 0 ? void 0 : {
					format,
					option
				};
			}
			case "multiple": {
				const chosen = Array.from({ length: MOST_OPTIONS }, () => reader.read(1));
				return known && {
					format,
					options: options.filter((_, place) => chosen[place] === 1)
				};
			}
			case "assign": {
				const places = Array.from({ length: reader.read(PLACE_WIDTH) }, () => reader.read(PLACE_WIDTH));
				const targets = items.flatMap((item, index) => {
					const target = options[places[index] ?? NO_PLACE];
					return target === void 0 ? [] : [[item, target]];
				});
				return known && {
					format,
					targets: Object.fromEntries(targets)
				};
			}
			case "text":
			case "numeric": {
				const place = reader.read(1) === 1 ? reader.read(PLACE_WIDTH) : void 0;
				const text = place === void 0 ? reader.readText() : known && expectedOf(known)[place];
				return known && text !== void 0 ? {
					format,
					text
				} : void 0;
			}
			default: return;
		}
	}
	// src/lib/record/codec/attempts.ts
	/** Scores are sixtieths: halves, thirds, quarters, fifths and sixths of a point are exact. */
	var SCORE_PARTS = 60;
	var SCORE_WIDTH = 6;
	var CONFIDENCE_WIDTH = 2;
	/** Forms in the order of their questions, with what was answered. Times of single answers are not kept. */
	function writeAttempts(writer, attempts, context) {
		writer.write(context.quizNames.width, 5).write(context.questionNames.width, 5).writeCount(attempts.length);
		let before = 0;
		for (const attempt of attempts.toSorted((a, b) => a.startedAt - b.startedAt)) {
			writer.write(context.quizNames.keyOf(attempt.quiz), context.quizNames.width);
			writer.write(attempt.practice ? 1 : 0, 1);
			writer.writeCount(attempt.seed < 0 ? -2 * attempt.seed - 1 : 2 * attempt.seed);
			writer.writeCount(toSeconds(attempt.startedAt) - before);
			before = toSeconds(attempt.startedAt);
			writer.write(attempt.finishedAt === void 0 ? 0 : 1, 1);
			if (attempt.finishedAt !== void 0) writer.writeCount(Math.max(0, toSeconds(attempt.finishedAt) - toSeconds(attempt.startedAt)));
			writer.writeCount(attempt.questions.length);
			for (const id of attempt.questions) {
				const question = context.questions.get(id);
				const answer = attempt.answers[id];
				writer.write(context.questionNames.keyOf(id), context.questionNames.width);
				writer.write(answer && question ? 1 : 0, 1);
				if (!answer || !question) continue;
				writeScore(writer, answer.score);
				if (answer.confidence === void 0) writer.write(0, 1);
				else writer.write(1, 1).write(CONFIDENCES.indexOf(answer.confidence), CONFIDENCE_WIDTH);
				writeResponse(writer, question, answer.response);
			}
		}
		return writer.toString();
	}
	function readAttempts(reader, context) {
		const quizNames = context.quizNames.resized(reader.read(5));
		const questionNames = context.questionNames.resized(reader.read(5));
		const attempts = [];
		const count = Math.min(reader.readCount(), 1e3);
		let before = 0;
		for (let n = 0; n < count; n++) {
			const quiz = quizNames.find(reader.read(quizNames.width));
			const practice = reader.read(1) === 1 || void 0;
			const zigzag = reader.readCount();
			const seed = zigzag % 2 === 1 ? -(zigzag + 1) / 2 : zigzag / 2;
			before += reader.readCount();
			const startedAt = fromSeconds(before);
			const finishedAt = reader.read(1) === 1 ? startedAt + reader.readCount() * 1e3 : void 0;
			const questions = [];
			const answers = {};
			const questionCount = Math.min(reader.readCount(), 1e4);
			for (let q = 0; q < questionCount; q++) {
				const id = questionNames.find(reader.read(questionNames.width));
				const isAnswered = reader.read(1) === 1;
				const answer = isAnswered ? readAnswer(reader, id, startedAt, context) : void 0;
				if (id === void 0 || isAnswered && !answer) continue;
				questions.push(id);
				if (answer) answers[id] = answer;
			}
			if (quiz === void 0 || questions.length === 0) continue;
			attempts.push({
				id: `saved-${n}-${quiz}`,
				quiz,
				seed,
				practice,
				questions,
				answers,
				startedAt,
				finishedAt
			});
		}
		return attempts;
	}
	function readAnswer(reader, id, at, context) {
		const score = readScore(reader);
		const confidence = reader.read(1) === 1 ? CONFIDENCES[reader.read(CONFIDENCE_WIDTH)] : void 0;
		const response = readResponse(reader, id === void 0 ? void 0 : context.questions.get(id));
		return response && {
			response,
			score: Math.min(1, score),
			at,
			latency: 0,
			confidence
		};
	}
	/** Wholly right is one bit, wholly wrong two; only what is between needs its sixtieths. */
	function writeScore(writer, score) {
		const parts = Math.round(score * SCORE_PARTS);
		if (parts === SCORE_PARTS) writer.write(1, 1);
		else if (parts === 0) writer.write(1, 2);
		else writer.write(0, 2).write(parts, SCORE_WIDTH);
	}
	function readScore(reader) {
		if (reader.read(1) === 1) return 1;
		return reader.read(1) === 1 ? 0 : reader.read(SCORE_WIDTH) / SCORE_PARTS;
	}
	// src/lib/record/codec/bits.ts
	/** Characters that every LMS keeps as they are, six bits each (base64url). */
	var ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	var VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));
	var CHECK_CHARACTERS = 2;
	var LETTERS = "abcdefghijklmnopqrstuvwxyz -.,";
	var [ESCAPE, END] = [30, 31];
	/** Packs whole numbers of given widths into a text, with a checksum of two characters at its end. */
	var BitWriter = class {
		#text = "";
		#buffer = 0;
		#filled = 0;
		/** @param value 0 or more; clamped to what `width` bits hold  @param width 1 to 24 */
		write(value, width) {
			const clamped = Math.min(2 ** width - 1, Math.max(0, Math.round(value)));
			for (let bit = width - 1; bit >= 0; bit--) {
				this.#buffer = this.#buffer << 1 | Math.floor(clamped / 2 ** bit) & 1;
				this.#filled += 1;
				if (this.#filled === 6) this.#flush();
			}
			return this;
		}
		/** A whole number of any size up to 2^53, small ones in few bits: five at a time, each with a bit for "more". */
		writeCount(value) {
			let rest = Math.max(0, Math.floor(value));
			do {
				const more = rest >= 32;
				this.write(more ? 1 : 0, 1).write(rest % 32, 5);
				rest = Math.floor(rest / 32);
			} while (rest > 0);
			return this;
		}
		/** Short words cheaply: five bits a letter, in lower case, since case counts for nothing in an answer. */
		writeText(text, most) {
			for (const character of [...text.toLowerCase()].slice(0, most)) {
				const place = LETTERS.indexOf(character);
				if (place >= 0) this.write(place, 5);
				else this.write(ESCAPE, 5).write(character.codePointAt(0) ?? 0, 21);
			}
			return this.write(END, 5);
		}
		toString() {
			if (this.#filled > 0) {
				this.#buffer <<= 6 - this.#filled;
				this.#filled = 6;
				this.#flush();
			}
			return this.#text + checksum(this.#text);
		}
		#flush() {
			this.#text += ALPHABET.charAt(this.#buffer & 63);
			this.#buffer = 0;
			this.#filled = 0;
		}
	};
	/** Reads what a BitWriter wrote. */
	var BitReader = class BitReader {
		#text;
		#at = 0;
		#buffer = 0;
		#left = 0;
		constructor(text) {
			this.#text = text;
		}
		/** undefined where the text is damaged. */
		static open(text) {
			const body = text.slice(0, -2);
			return text.length >= CHECK_CHARACTERS && checksum(body) === text.slice(-2) ? new BitReader(body) : void 0;
		}
		/** Past the end everything is 0. */
		read(width) {
			let value = 0;
			for (let bit = 0; bit < width; bit++) {
				if (this.#left === 0) {
					this.#buffer = VALUES.get(this.#text.charAt(this.#at)) ?? 0;
					this.#at += 1;
					this.#left = 6;
				}
				this.#left -= 1;
				value = value * 2 + (this.#buffer >> this.#left & 1);
			}
			return value;
		}
		readCount() {
			let value = 0;
			for (let factor = 1;; factor *= 32) {
				const more = this.read(1);
				value += this.read(5) * factor;
				if (more === 0 || factor > 2 ** 48) return value;
			}
		}
		readText() {
			let text = "";
			for (let n = 0; n <= this.#text.length * 2; n++) {
				const place = this.read(5);
				if (place === END) return text;
				const code = place === ESCAPE ? this.read(21) : void 0;
				text += code === void 0 ? LETTERS.charAt(place) : String.fromCodePoint(Math.min(code, 1114111));
			}
			return text;
		}
	};
	/** Twelve bits of FNV-1a. */
	function checksum(text) {
		let value = 2166136261;
		for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
		value = (value ^ value >>> 15) >>> 0;
		return ALPHABET.charAt(value & 63) + ALPHABET.charAt(value >>> 6 & 63);
	}
	// src/lib/record/codec/cards.ts
	var REVISION_WIDTH = 4;
	var STABILITY_WIDTH = 10;
	var DIFFICULTY_WIDTH = 7;
	var REPS_WIDTH = 5;
	var LAPSES_WIDTH = 4;
	/** Of the widths that a list gives for its days and intervals. */
	var WIDTH_WIDTH = 4;
	/** Low bits of the distance between two neighbouring keys; about what 150 cards of 20-bit keys are apart. */
	var GAP_WIDTH = 12;
	/** ts-fsrs keeps stability within these days. On a scale of logarithms a step of 10 bits is under two percent. */
	var [LEAST_STABILITY, MOST_STABILITY] = [.001, 36500];
	var STABILITY_SPAN = Math.log(MOST_STABILITY / LEAST_STABILITY);
	var stabilityStep = (stability) => Math.log(stability / LEAST_STABILITY) / STABILITY_SPAN * (2 ** STABILITY_WIDTH - 1);
	var stabilityAt = (step) => LEAST_STABILITY * Math.exp(step / (2 ** STABILITY_WIDTH - 1) * STABILITY_SPAN);
	var DIFFICULTY_STEPS = (2 ** DIFFICULTY_WIDTH - 1) / 9;
	var widthFor = (most) => Math.min(15, Math.max(1, Math.ceil(Math.log2(most + 1))));
	/**
	* Where each card stands, with its dates; the single reviews that led there stay behind. Cards are in the order of
	* their keys, so that only the gaps between keys need room (Golomb coding).
	*/
	function writeCards(writer, state, context) {
		const known = Object.entries(state.cards).flatMap(([id, memory]) => memory.state ? [{
			key: context.cardNames.keyOf(id),
			memory,
			card: memory.state
		}] : []).toSorted((a, b) => a.key - b.key);
		const base = known.reduce((least, { card }) => Math.min(least, card.lastDay), known[0]?.card.lastDay ?? 0);
		const intervalOf = (card) => card.phase === "review" ? card.dueDay - card.lastDay : 0;
		const dayWidth = widthFor(known.reduce((most, { card }) => Math.max(most, card.lastDay - base), 0));
		const intervalWidth = widthFor(known.reduce((most, { card }) => Math.max(most, intervalOf(card)), 0));
		writer.write(context.cardNames.width, 5).writeCount(known.length).writeCount(base).write(dayWidth, WIDTH_WIDTH).write(intervalWidth, WIDTH_WIDTH);
		let before = 0;
		for (const { key, memory, card } of known) {
			writeGap(writer, key - before);
			before = key;
			if (memory.revision === 1) writer.write(0, 1);
			else writer.write(1, 1).write(memory.revision % 2 ** REVISION_WIDTH, REVISION_WIDTH);
			writer.write(memory.firstDay === card.lastDay ? 1 : 0, 1);
			if (card.phase === "review") writer.write(0, 1);
			else writer.write(1, 1).write(card.phase === "learning" ? 0 : 1, 1);
			writer.write(stabilityStep(card.stability), STABILITY_WIDTH);
			writer.write((card.difficulty - 1) * DIFFICULTY_STEPS, DIFFICULTY_WIDTH);
			writer.write(card.lastDay - base, dayWidth);
			writer.write(card.reps, REPS_WIDTH);
			if (card.lapses === 0) writer.write(0, 1);
			else writer.write(1, 1).write(card.lapses, LAPSES_WIDTH);
			if (card.phase === "review") writer.write(intervalOf(card), intervalWidth);
			else writer.write(card.step, 2).writeCount(toSeconds(card.dueAt));
		}
		return writer.toString();
	}
	function readCards(reader, context) {
		const cardNames = context.cardNames.resized(reader.read(5));
		const cards = {};
		const count = Math.min(reader.readCount(), 1e4);
		const base = reader.readCount();
		const dayWidth = reader.read(WIDTH_WIDTH);
		const intervalWidth = reader.read(WIDTH_WIDTH);
		let key = 0;
		for (let n = 0; n < count; n++) {
			key += readGap(reader);
			const id = cardNames.find(key);
			const revision = reader.read(1) === 0 ? 1 : reader.read(REVISION_WIDTH);
			const isNew = reader.read(1) === 1;
			const phase = reader.read(1) === 0 ? "review" : reader.read(1) === 0 ? "learning" : "relearning";
			const memory = {
				stability: stabilityAt(reader.read(STABILITY_WIDTH)),
				difficulty: 1 + reader.read(DIFFICULTY_WIDTH) / DIFFICULTY_STEPS,
				lastDay: base + reader.read(dayWidth),
				reps: reader.read(REPS_WIDTH),
				lapses: reader.read(1) === 0 ? 0 : reader.read(LAPSES_WIDTH)
			};
			const state = phase === "review" ? {
				...memory,
				phase,
				dueDay: memory.lastDay + reader.read(intervalWidth)
			} : {
				...memory,
				phase,
				step: reader.read(2),
				dueAt: fromSeconds(reader.readCount())
			};
			const current = id === void 0 ? void 0 : context.revisions.get(id);
			if (id === void 0 || current === void 0 || current % 2 ** REVISION_WIDTH !== revision) continue;
			cards[id] = {
				revision: current,
				base: state,
				reviews: [],
				state,
				firstDay: isNew ? memory.lastDay : void 0
			};
		}
		return cards;
	}
	function writeGap(writer, gap) {
		for (let high = Math.floor(gap / 2 ** GAP_WIDTH); high > 0; high--) writer.write(1, 1);
		writer.write(0, 1).write(gap % 2 ** GAP_WIDTH, GAP_WIDTH);
	}
	function readGap(reader) {
		let high = 0;
		while (reader.read(1) === 1) high += 1;
		return high * 2 ** GAP_WIDTH + reader.read(GAP_WIDTH);
	}
	// src/lib/record/outcome.ts
	/** Share of the points that some scores of 0 to 1 amount to, in whole percent; 0 where there are none. */
	function percentOfScores(scores) {
		if (scores.length === 0) return 0;
		return Math.floor(100 * scores.reduce((sum, score) => sum + score, 0) / scores.length + 1e-9);
	}
	/** Share of the points that an attempt earned, in whole percent. */
	function percentOf$1(attempt) {
		return percentOfScores(attempt.questions.map((id) => attempt.answers[id]?.score ?? 0));
	}
	function attemptsOf(state, quiz) {
		return state.attempts.filter((attempt) => attempt.quiz === quiz);
	}
	/** Finished attempts that count: not those that ask only what was missed. */
	function countedAttempts(state, quiz) {
		return attemptsOf(state, quiz).filter((attempt) => attempt.finishedAt !== void 0 && !attempt.practice);
	}
	/** The result of a quiz in percent, by the rule for several attempts; undefined when none was finished. */
	function resultOf(state, quiz, rule) {
		const results = countedAttempts(state, quiz).map(percentOf$1);
		if (results.length === 0) return void 0;
		return rule === "highest" ? Math.max(...results) : results.at(-1);
	}
	/** @param passMark percent; the LMS's where it sets one */
	function outcomeOf(course, state, passMark) {
		const { completion, score: rule } = course.settings;
		const dimensions = course.dimensions.map(({ id }) => ({
			dimension: id,
			isRead: state.lessons[id]?.finishedAt !== void 0,
			score: resultOf(state, id, "highest")
		}));
		const score = resultOf(state, FINAL, rule);
		const done = dimensions.filter(({ isRead }) => isRead).length + (completion === "lessons" || score === void 0 ? 0 : 1);
		const wanted = dimensions.length + (completion === "lessons" ? 0 : 1);
		return {
			progress: done / wanted,
			isComplete: done === wanted,
			score,
			isPassed: score === void 0 ? void 0 : score >= passMark,
			dimensions
		};
	}
	// src/lib/record/codec/shorten.ts
	/** Cards that go at once, so that a state of thousands is not written thousands of times. */
	var CARDS_AT_ONCE = 10;
	/**
	* A state without what counts least in it: attempts that were bettered; then, since nothing in a report needs them,
	* answers to the prompts of finished lessons, and the cards that are known least well and cost least to learn again;
	* then attempts at other quizzes than the final one. undefined when nothing is left to do without.
	*/
	function shorten(state) {
		return withoutAttempt(state, (attempt) => isSpare(attempt, state.attempts)) ?? withoutPrompts(state) ?? withoutWeakCards(state) ?? withoutAttempt(state, ({ quiz }) => quiz !== "final") ?? withoutAttempt(state, () => true);
	}
	function withoutAttempt(state, isWanted) {
		const found = state.attempts.find(isWanted);
		return found && {
			...state,
			attempts: state.attempts.filter((attempt) => attempt !== found)
		};
	}
	/** Neither the latest attempt at its quiz nor the last or best that counts. */
	function isSpare(attempt, attempts) {
		const same = attempts.filter(({ quiz }) => quiz === attempt.quiz);
		const counted = same.filter(({ finishedAt, practice }) => finishedAt !== void 0 && !practice);
		const best = counted.toSorted((a, b) => percentOf$1(b) - percentOf$1(a))[0];
		return ![
			same.at(-1),
			counted.at(-1),
			best
		].includes(attempt);
	}
	function withoutPrompts(state) {
		const found = Object.entries(state.lessons).find(([, { finishedAt, prompts }]) => finishedAt !== void 0 && Object.keys(prompts).length > 0);
		if (!found) return void 0;
		const [dimension, lesson] = found;
		return {
			...state,
			lessons: {
				...state.lessons,
				[dimension]: {
					...lesson,
					prompts: {}
				}
			}
		};
	}
	function withoutWeakCards(state) {
		const cards = Object.entries(state.cards);
		if (cards.length === 0) return void 0;
		const weakest = cards.toSorted(([, a], [, b]) => (a.state?.stability ?? 0) - (b.state?.stability ?? 0));
		return {
			...state,
			cards: Object.fromEntries(weakest.slice(CARDS_AT_ONCE))
		};
	}
	// src/lib/record/codec/state-codec.ts
	function codecContext(course, bank, cards) {
		const dimensions = course.dimensions.map(({ id }) => id);
		const facts = factsOf(course).map(({ id }) => id);
		return {
			course,
			questions: new Map(bank.map((question) => [question.id, question])),
			dimensionNames: Names.distinct(dimensions, 12),
			factNames: Names.distinct(facts, 14),
			quizNames: Names.distinct([...dimensions, FINAL], 12),
			questionNames: Names.distinct(bank.map(({ id }) => id), 17),
			cardNames: Names.distinct(cards.map(({ id }) => id), 17),
			revisions: new Map(cards.map(({ id, revision }) => [id, revision]))
		};
	}
	var VERSION = "1";
	var courseKey = (course) => hash(course.id).toString(36);
	/**
	* A learner's state as a text that fits an LMS's `suspend_data`: ASCII letters, digits, `-`, `_` and `.`.
	* Parts are joined by dots: version, course, counter, attempt, lessons, attempts, cards; the last three carry checksums.
	* @param limit characters at most; what counts least is left out to keep to it, see `shorten`
	*/
	function encodeState({ state, counter, attempt }, context, limit) {
		const head = [
			VERSION,
			courseKey(context.course),
			counter.toString(36),
			attempt
		];
		const encode = (kept) => [
			...head,
			writeLessons(new BitWriter(), kept, context),
			writeAttempts(new BitWriter(), kept.attempts, context),
			writeCards(new BitWriter(), kept, context)
		].join(".");
		let kept = state;
		let text = encode(state);
		while (text.length > limit && (kept = shorten(kept))) text = encode(kept);
		return text;
	}
	/**
	* Reads a saved state. What this course no longer has is left out, thing by thing; a damaged part is left out whole;
	* the state of another course, or of a version that is not known, is refused.
	*/
	function decodeState(text, context) {
		const [version, course, counter, attempt, lessons, attempts, cards] = text.split(".");
		if (version !== VERSION || course !== courseKey(context.course)) return void 0;
		const part = (value, read, none) => {
			const reader = BitReader.open(value ?? "");
			return reader ? read(reader) : none;
		};
		const count = parseInt(counter ?? "", 36);
		return {
			attempt: attempt ?? "",
			counter: Number.isSafeInteger(count) && count >= 0 ? count : 0,
			state: {
				lessons: part(lessons, (reader) => readLessons(reader, context), NOTHING_YET.lessons),
				attempts: part(attempts, (reader) => readAttempts(reader, context), NOTHING_YET.attempts),
				cards: part(cards, (reader) => readCards(reader, context), NOTHING_YET.cards)
			}
		};
	}
	// src/lib/errors.ts
	/** What a person is told for each error. The one table from code to text. */
	var texts = {
		"storage-unavailable": () => error_storage_unavailable(),
		"storage-full": () => error_storage_full(),
		"storage-failed": () => error_storage_failed(),
		"player-missing": () => error_player_missing(),
		"lms-unreachable": () => error_lms_unreachable(),
		"lms-not-saved": () => error_lms_not_saved(),
		"lms-offline": () => error_lms_offline()
	};
	/** An error that a person can be told about; `cause` keeps what happened for the log. */
	var CodedError = class extends Error {
		code;
		constructor(code, options) {
			super(code, options);
			this.name = "CodedError";
			this.code = code;
		}
	};
	function describeError(code) {
		return texts[code]();
	}
	// src/lib/record/local.ts
	/** Browsers give a page some megabytes; a saved state that long is years of work. */
	var LIMIT = 5e5;
	/** A package's record where there is no LMS: the same saved state, kept in the browser alone. */
	var LocalDestination = class {
		#options;
		#saved;
		#isOpen = false;
		#seen = /* @__PURE__ */ new Set();
		constructor(options) {
			this.#options = options;
			this.#saved = {
				state: NOTHING_YET,
				counter: 0,
				attempt: options.newAttempt()
			};
		}
		async open() {
			if (!this.#isOpen) {
				const stored = this.#options.mirror.read();
				this.#saved = (stored && decodeState(stored.text, this.#options.context)) ?? this.#saved;
				if (!this.#write()) throw new CodedError("storage-unavailable");
				this.#isOpen = true;
			}
			return {
				state: this.#saved.state,
				keeps: "local"
			};
		}
		async save(event) {
			if (!this.#seen.has(event.id)) {
				this.#seen.add(event.id);
				this.#saved = {
					...this.#saved,
					counter: this.#saved.counter + 1,
					state: apply(this.#saved.state, event)
				};
			}
			if (!this.#write()) throw new CodedError("storage-full");
		}
		visited() {}
		flush() {
			return !this.#isOpen || this.#write();
		}
		reconnected() {
			return this.flush();
		}
		follow() {
			return () => void 0;
		}
		suspend() {
			return this.flush();
		}
		#write() {
			return this.#options.mirror.write({
				text: encodeState(this.#saved, this.#options.context, LIMIT),
				wasConfirmed: false
			});
		}
	};
	// src/lib/record/scorm/formats.ts
	/**
	* A number as every LMS reads it: no exponent, a digit before the point, no more decimals than asked for.
	* @param decimals 1 to 7, as in real(10,7); SCORM 1.2's scores are refused with more than 2 by some
	*/
	function formatNumber(value, decimals = 7) {
		if (!Number.isFinite(value)) return "0";
		if (Math.abs(value) >= 0x38d7ea4c68000) return String(BigInt(Math.trunc(value)));
		const text = value.toFixed(decimals).replace(/\.?0+$/, "");
		return text === "-0" ? "0" : text;
	}
	/** Lone surrogates make Moodle's Commit throw and NUL is dropped there; line ends are not allowed in answers. */
	function cleanText(text, most) {
		let kept = text.toWellFormed().replace(/\0/g, "").replace(/\s+/g, " ").trim().slice(0, most);
		if (!kept.isWellFormed()) kept = kept.slice(0, -1);
		return kept;
	}
	/** Printable ASCII, for SCORM 1.2: accents are taken off, anything else becomes a question mark. */
	function toAscii(text, most) {
		return cleanText(text, Infinity).normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").replace(/[“”]/g, "\"").replace(/[–—]/g, "-").replace(/[^\x20-\x7e]/gu, "?").slice(0, most).trim();
	}
	var pad = (value, length = 2) => String(value).padStart(length, "0");
	/** CMITimespan of SCORM 1.2: HHHH:MM:SS.SS. @param milliseconds 0 or more */
	function timespan12(milliseconds) {
		const hundredths = Math.max(0, Math.round(milliseconds / 10));
		const seconds = Math.floor(hundredths / 100);
		const hours = Math.min(9999, Math.floor(seconds / 3600));
		const rest = hundredths % 100;
		return `${pad(hours)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}${rest > 0 ? `.${pad(rest)}` : ""}`;
	}
	/** CMITime of SCORM 1.2: the learner's time of day, HH:MM:SS. */
	function timeOfDay12(at) {
		const date = new Date(at);
		return `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
	}
	/** timeinterval(second,10,2) of SCORM 2004: PT1H5M3.25S. @param milliseconds 0 or more */
	function duration2004(milliseconds) {
		const hundredths = Math.max(0, Math.round(milliseconds / 10));
		const seconds = Math.floor(hundredths / 100);
		const [hours, minutes, rest] = [
			Math.floor(seconds / 3600),
			Math.floor(seconds / 60) % 60,
			seconds % 60
		];
		const fraction = hundredths % 100;
		return `PT${`${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${rest || fraction ? `${formatNumber(rest + fraction / 100)}S` : ""}` || "0S"}`;
	}
	/** time(second,10,0) of SCORM 2004 in local time: no zone and no fraction, which some LMSs refuse. */
	function timestamp2004(at) {
		const date = new Date(at);
		return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${timeOfDay12(at)}`;
	}
	/** A percentage from a number of the LMS's; undefined for none, or one that lies outside. */
	function parsePercent(value, factor) {
		const number = value.trim() === "" ? NaN : Number((Number(value) * factor).toFixed(5));
		return number >= 0 && number <= 100 ? number : void 0;
	}
	// node_modules/fastest-levenshtein/esm/mod.js
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = (a, b) => {
		const n = a.length;
		const m = b.length;
		const lst = 1 << n - 1;
		let pv = -1;
		let mv = 0;
		let sc = n;
		let i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			let eq = peq[b.charCodeAt(i)];
			const xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = (b, a) => {
		const n = a.length;
		const m = b.length;
		const mhc = [];
		const phc = [];
		const hsize = Math.ceil(n / 32);
		const vsize = Math.ceil(m / 32);
		for (let i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		let j = 0;
		for (; j < vsize - 1; j++) {
			let mv = 0;
			let pv = -1;
			const start = j * 32;
			const vlen = Math.min(32, m) + start;
			for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (let i = 0; i < n; i++) {
				const eq = peq[a.charCodeAt(i)];
				const pb = phc[i / 32 | 0] >>> i & 1;
				const mb = mhc[i / 32 | 0] >>> i & 1;
				const xv = eq | mv;
				const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
				let ph = mv | ~(xh | pv);
				let mh = pv & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv = mh | ~(xv | ph);
				mv = ph & xv;
			}
			for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		}
		let mv = 0;
		let pv = -1;
		const start = j * 32;
		const vlen = Math.min(32, m - start) + start;
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		let score = m;
		for (let i = 0; i < n; i++) {
			const eq = peq[a.charCodeAt(i)];
			const pb = phc[i / 32 | 0] >>> i & 1;
			const mb = mhc[i / 32 | 0] >>> i & 1;
			const xv = eq | mv;
			const xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (let k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = (a, b) => {
		if (a.length < b.length) {
			const tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	// src/lib/quiz/match-text.ts
	/** Letters that may be wrong in an answer of a length: none in short ones, where a letter makes another word. */
	function allowedSlips(length) {
		if (length < 5) return 0;
		return length < 9 ? 1 : 2;
	}
	var normalise = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
	/** Without articles, and each word in a common form, so that number does not matter. */
	function reduce(text, grammar) {
		return normalise(text).split(" ").filter((word) => !grammar.isStopWord(word)).map((word) => grammar.baseForm(word)).join(" ");
	}
	/**
	* Which of the accepted answers a typed one is taken for; undefined when none. Case, accents, punctuation, articles
	* and number do not matter; in longer answers neither do one or two wrong letters, unless what was typed is as near
	* to something else that could be meant.
	*/
	function matchText(typed, accepted, others, grammar) {
		const given = reduce(typed, grammar);
		if (given === "") return void 0;
		const exact = accepted.find((answer) => reduce(answer, grammar) === given);
		if (exact !== void 0) return exact;
		const slips = (answer) => distance(given, reduce(answer, grammar));
		const nearest = [...accepted].sort((a, b) => slips(a) - slips(b))[0];
		if (nearest === void 0 || slips(nearest) > allowedSlips(reduce(nearest, grammar).length)) return void 0;
		return others.some((other) => slips(other) <= slips(nearest)) ? void 0 : nearest;
	}
	/** A typed number with a decimal point or comma and maybe spaces between thousands; undefined when it is none. */
	function parseNumber(typed) {
		const text = typed.trim().replace(/[\s\u00a0\u202f'’]/g, "").replace(/^(-?\d{1,3})((?:,\d{3})+)(\.\d+)?$/, (whole) => whole.replaceAll(",", ""));
		const match = /^[-+\u2212]?(\d+([.,]\d+)?|[.,]\d+)/.exec(text);
		if (!match) return void 0;
		const rest = text.slice(match[0].length);
		if (/\d/.test(rest)) return void 0;
		return Number(match[0].replace(",", ".").replace("−", "-"));
	}
	// src/lib/quiz/grade.ts
	var WRONG = {
		score: 0,
		correct: false,
		confusions: []
	};
	var RIGHT = {
		score: 1,
		correct: true,
		confusions: []
	};
	/**
	* Grades a response. Partial credit is given so that guessing gains nothing on average (formula scoring; Frary 1988,
	* NCME ITEMS module 4):
	* - several keys: share of the keys that were chosen − share of the distractors that were chosen;
	* - statements to assign: (right − wrong / (targets − 1)) / items;
	* 0 at least. With `allOrNothing`, anything less than wholly right is 0.
	*/
	function grade(question, response, options) {
		const result = gradeFully(question, response, options);
		return options.allOrNothing && !result.correct ? {
			...result,
			score: 0
		} : result;
	}
	function gradeFully(question, response, { grammar }) {
		if (question.format === "choice" && response.format === "choice") {
			const option = question.options.find(({ id }) => id === response.option);
			if (!option) return WRONG;
			if (option.id === question.key) return RIGHT;
			const silent = question.type === "true-false" && option.id === "false" || question.type === "odd-one-out";
			return {
				...WRONG,
				confusions: silent ? [] : confusionsOf(option.proof)
			};
		}
		if (question.format === "multiple" && response.format === "multiple") return gradeMultiple(question, response.options);
		if (question.format === "assign" && response.format === "assign") {
			const wrong = question.items.filter((item) => response.targets[item.id] !== item.key);
			const score = (question.items.length - wrong.length - wrong.length / (question.targets.length - 1)) / question.items.length;
			return {
				score: Math.max(0, score),
				correct: wrong.length === 0,
				confusions: wrong.flatMap((item) => {
					const given = question.targets.find(({ id }) => id === response.targets[item.id]);
					return confusionsOf(item.proof).filter(({ takenFor }) => given?.subjects.includes(takenFor));
				})
			};
		}
		if (question.format === "text" && response.format === "text") {
			const accepted = matchText(response.text, question.accepted, question.others, grammar);
			return accepted === void 0 ? WRONG : {
				...RIGHT,
				accepted
			};
		}
		if (question.format === "numeric" && response.format === "numeric") {
			const given = parseNumber(response.text);
			return given !== void 0 && Math.abs(given - question.value) <= question.tolerance + 1e-9 ? {
				...RIGHT,
				accepted: String(given)
			} : WRONG;
		}
		return WRONG;
	}
	function gradeMultiple(question, chosen) {
		const distractors = question.options.filter(({ id }) => !question.keys.includes(id));
		const hits = question.keys.filter((id) => chosen.includes(id)).length;
		const slips = distractors.filter(({ id }) => chosen.includes(id));
		return {
			score: Math.max(0, hits / question.keys.length - slips.length / distractors.length),
			correct: hits === question.keys.length && slips.length === 0,
			confusions: slips.flatMap(({ proof }) => confusionsOf(proof))
		};
	}
	/** A statement was taken to hold for a subject of which it is false. */
	function confusionsOf(proof) {
		return proof.flatMap((each) => each.line === "falseFor" ? [{
			fact: each.fact,
			takenFor: each.subject
		}] : []);
	}
	// src/lib/record/scorm/interaction.ts
	/** @param attempt 1 for the first time that this question is answered */
	function toInteraction(question, response, of) {
		const answer = toAnswer(question, response);
		if (!answer) return void 0;
		return {
			id: of.attempt > 1 ? `${question.id}_t${of.attempt}` : question.id,
			objective: question.dimension,
			description: question.stem,
			correct: of.correct,
			score: of.score,
			at: of.at,
			latency: of.latency,
			answer
		};
	}
	function toAnswer(question, response) {
		if (question.format === "choice" && response.format === "choice") {
			if (question.type === "true-false") return {
				type: "true-false",
				chosen: response.option === "true",
				right: question.key === "true"
			};
			const places = placesIn(question.options);
			return {
				type: "choice",
				chosen: places([response.option]),
				right: places([question.key])
			};
		}
		if (question.format === "multiple" && response.format === "multiple") {
			const places = placesIn(question.options);
			return {
				type: "choice",
				chosen: places(response.options),
				right: places(question.keys)
			};
		}
		if (question.format === "assign" && response.format === "assign") {
			const place = (id) => question.targets.findIndex((target) => target.id === id);
			const pairs = (targetOf) => question.items.map((item, index) => [index, place(targetOf(item))]).filter(([, target]) => target >= 0);
			return {
				type: "matching",
				chosen: pairs((item) => response.targets[item.id] ?? ""),
				right: pairs((item) => item.key)
			};
		}
		if (question.format === "text" && response.format === "text") return {
			type: "fill-in",
			typed: response.text,
			right: question.accepted
		};
		if (question.format === "numeric" && response.format === "numeric") return {
			type: "numeric",
			typed: response.text,
			number: parseNumber(response.text),
			least: question.value - question.tolerance,
			most: question.value + question.tolerance
		};
	}
	var placesIn = (options) => (ids) => ids.map((id) => options.findIndex((option) => option.id === id)).filter((place) => place >= 0).toSorted((a, b) => a - b);
	// src/lib/record/scorm/journal.ts
	/** Answers as interactions. The journal is only added to: each takes the next index. */
	var Journal = class {
		#course;
		#context;
		#mapping;
		#next;
		/** @param next index of the first interaction that is not there yet */
		constructor(course, context, mapping, next) {
			this.#course = course;
			this.#context = context;
			this.#mapping = mapping;
			this.#next = next;
		}
		/** The settings that report an answer of `state`; none where there is no such answer or question. */
		report(state, attempt, question) {
			const interaction = this.#interactionOf(state, attempt, question);
			return interaction ? this.#mapping.interaction(this.#next++, interaction) : [];
		}
		#interactionOf(state, attempt, questionId) {
			const question = this.#context.questions.get(questionId);
			const answer = attempt.answers[questionId];
			if (!question || !answer) return void 0;
			const { attempts } = state;
			const before = attempts.slice(0, attempts.indexOf(attempt)).filter(({ answers }) => answers[questionId]);
			const grammar = grammarOf(this.#course.language);
			const { correct } = grade(question, answer.response, {
				grammar,
				allOrNothing: false
			});
			return toInteraction(question, answer.response, {
				score: answer.score,
				correct,
				at: answer.at,
				latency: answer.latency,
				attempt: before.length + 1
			});
		}
	};
	// src/lib/record/scorm/objectives.ts
	/** One objective a dimension: which index each has at the LMS. */
	var Objectives = class {
		#mapping;
		/** Index by dimension. */
		#indexes = /* @__PURE__ */ new Map();
		/** Ids that were there when the session began. */
		#given = /* @__PURE__ */ new Set();
		#count;
		/** @param read an element of the LMS's; objectives may be there from a manifest or an earlier session */
		constructor(mapping, count, read) {
			this.#mapping = mapping;
			this.#count = count;
			for (let index = 0; index < count; index++) {
				const id = read(mapping.objectiveId(index));
				if (id === "") continue;
				const dimension = mapping.forgetsFailures ? id.replace(/_$/, "") : id;
				this.#indexes.set(dimension, index);
				if (dimension === id) this.#given.add(id);
			}
		}
		/** Indexes of the objectives that were there. */
		get given() {
			return [...this.#given].flatMap((id) => this.#indexes.get(id) ?? []);
		}
		settings(outcome, passMark) {
			const known = this.#indexes.get(outcome.dimension);
			if (known === void 0 && !outcome.isRead && outcome.score === void 0) return [];
			const index = known ?? this.#count++;
			this.#indexes.set(outcome.dimension, index);
			const settings = this.#mapping.objective(index, outcome, passMark);
			return this.#given.has(outcome.dimension) ? settings.filter(([element]) => !element.endsWith(".id")) : settings;
		}
	};
	// src/lib/record/scorm/reconcile.ts
	/**
	* The newer of the LMS's state and the browser's copy, where both are of one attempt (scorm.md, When the LMS fails).
	* @param stored `suspend_data` as the LMS gave it
	* @param entry `ab-initio`, `resume` or empty, as the LMS gave it
	*/
	function reconcile(stored, entry, mirrored, context) {
		const theirs = decodeState(stored, context);
		const copy = mirrored && decodeState(mirrored.text, context);
		const isNew = entry === "ab-initio" && mirrored?.wasConfirmed === true;
		const isOurs = theirs ? copy?.attempt === theirs.attempt : !isNew;
		const mine = copy && isOurs && copy.counter >= (theirs?.counter ?? 0) ? copy : void 0;
		return {
			saved: mine ?? theirs,
			isConfirmed: theirs !== void 0,
			lost: mine && mine.counter > (theirs?.counter ?? -1) ? answersMissing(mine.state, theirs?.state ?? NOTHING_YET) : []
		};
	}
	/** Answers that one state has and another lacks; attempts are told by their quiz, seed and beginning. */
	function answersMissing(mine, theirs) {
		const keyOf = ({ quiz, seed, startedAt }) => `${quiz} ${seed} ${Math.floor(startedAt / 1e3)}`;
		const known = new Map(theirs.attempts.map((attempt) => [keyOf(attempt), attempt]));
		return mine.attempts.flatMap((attempt) => attempt.questions.filter((id) => attempt.answers[id] && !known.get(keyOf(attempt))?.answers[id]).map((question) => ({
			attempt,
			question
		})));
	}
	// src/lib/record/scorm/standing.ts
	var BELOW_DONE = [
		"incomplete",
		"browsed",
		...[
			"",
			"unknown",
			"not attempted"
		]
	];
	/** What a status may not become. */
	var LOWER = {
		passed: [
			"failed",
			"completed",
			...BELOW_DONE
		],
		failed: BELOW_DONE,
		completed: BELOW_DONE
	};
	var NUMBER = /(progress_measure|\.score\.(raw|scaled))$/;
	var COURSE_SCORE = /^cmi\.(core\.)?score\.(raw|scaled)$/;
	var MASTERY = ["cmi.core.lesson_status", "cmi.success_status"];
	/** The best that an LMS was told, so that nothing is lowered (scorm.md, Order of things 5). */
	var Standing = class {
		#rule;
		#best = /* @__PURE__ */ new Map();
		constructor(rule) {
			this.#rule = rule;
		}
		/** Notes what the LMS has. */
		learn(element, value) {
			if (value !== "" && !this.#isLower(element, value)) this.#best.set(element, value);
		}
		/** The settings that lower nothing; what is left of them counts as told. */
		keep(settings) {
			const kept = settings.filter(([element, value]) => !this.#isLower(element, value));
			for (const [element, value] of kept) this.#best.set(element, value);
			return kept;
		}
		#isLower(element, value) {
			const best = this.#best.get(element);
			if (element.endsWith("status")) return LOWER[best ?? ""]?.includes(value) ?? false;
			if (COURSE_SCORE.test(element) && this.#rule.score === "last") return this.#wouldFail(element, value);
			return NUMBER.test(element) && best !== void 0 && Number(value) < Number(best);
		}
		/** An LMS with a pass mark of its own turns "passed" into "failed" by a lower score alone. */
		#wouldFail(element, value) {
			const percent = Number(value) * (element.endsWith("scaled") ? 100 : 1);
			return this.#rule.lmsPassMark !== void 0 && percent < this.#rule.lmsPassMark && MASTERY.some((name) => this.#best.get(name) === "passed");
		}
	};
	// src/lib/record/scorm/decoy.ts
	/** Values of the same kind, one of which is sure to differ from any given one. */
	var KINDS = [
		[/\.type$/, ["performance", "likert"]],
		[/\.result$/, ["neutral", "unanticipated"]],
		[/\.time$/, ["00:00:00", "00:00:01"]],
		[/core\.exit$/, ["", "time-out"]]
	];
	/** The nearest other word; one that stands for less. */
	var STATUSES = {
		passed: "completed",
		completed: "incomplete",
		failed: "incomplete",
		incomplete: "browsed"
	};
	/**
	* Another value for an element, as near to the right one as can be: Moodle's 1.2 sends nothing that it believes to
	* have sent already, even when that was lost, so a different value goes first and the right one after it (scorm.md,
	* When the LMS fails). Should the page die between the two, the LMS keeps this one.
	*/
	function decoyOf(element, value) {
		const kind = KINDS.find(([pattern]) => pattern.test(element));
		const status = element.endsWith("status") ? STATUSES[value] : void 0;
		if (status !== void 0) return status;
		if (kind) return kind[1][0] === value ? kind[1][1] : kind[1][0];
		if (/(raw|min|max|weighting)$/.test(element)) return numberDecoy(value);
		if (/(session_time|latency)$/.test(element)) return value.includes(".") ? value.replace(/\.\d+$/, "") : `${value}.01`;
		if (/(student_response|pattern)$/.test(element)) return responseDecoy(value);
		return textDecoy(value);
	}
	/** A hundredth off: a grade that is seen meanwhile is as good as right. */
	function numberDecoy(value) {
		const number = Number(value);
		return (number >= .01 ? number - .01 : number + .01).toFixed(2);
	}
	/** The last character changes where there is no room for another. */
	function textDecoy(value) {
		if (value.length < 255) return `${value}_`;
		return value.slice(0, 254) + (value.endsWith("_") ? "-" : "_");
	}
	function responseDecoy(value) {
		if (value === "t" || value === "f") return value === "t" ? "f" : "t";
		if (/^-?[\d.]+$/.test(value)) return value === "0" ? "1" : "0";
		if (/^\d+\.[a-z]/.test(value)) return value === "1.a" ? "1.b" : "1.a";
		return value === "a" ? "b" : "a";
	}
	// src/lib/record/scorm/transport.ts
	/** SCORM 1.2 says with this that an element is unknown, and also that an index is wrong: it holds for one name only. */
	var INVALID_ARGUMENT = 201;
	/**
	* Sets and commits, and knows what the LMS has not confirmed. One object for one session: from Initialize to
	* Terminate, once each.
	*/
	var Transport = class {
		#lms;
		#mapping;
		#isOnline;
		/** Latest value of everything that was set in this session. */
		#values = /* @__PURE__ */ new Map();
		/** Elements whose value no successful commit has followed. */
		#unconfirmed = /* @__PURE__ */ new Set();
		/** Elements that the LMS was given a value of, sent on or not. */
		#handedOver = /* @__PURE__ */ new Set();
		/** Values that arrived beyond doubt. */
		#certain = /* @__PURE__ */ new Map();
		/** A saved state of this attempt that is older than any still to come: the decoy for it. */
		#olderState = "";
		/** The newest of which there is no doubt. */
		#certainState = "";
		/** Elements that this LMS does not have, with `n` for each index. */
		#missing = /* @__PURE__ */ new Set();
		#lastFailed = false;
		#isOpen = false;
		/** @param isOnline false where a commit would be lost although it "succeeds" (Moodle, scorm.md) */
		constructor(lms, mapping, isOnline) {
			this.#lms = lms;
			this.#mapping = mapping;
			this.#isOnline = isOnline;
		}
		get isOpen() {
			return this.#isOpen;
		}
		/**
		* Returns whether the session is open: begun now, or by a page before this one that was reloaded. An LMS refuses
		* to begin it twice (101 in 1.2, 103 in 2004), but it answers.
		*/
		initialize() {
			if (this.#isOpen) return true;
			this.#isOpen = this.#isTrue(this.#call("initialize", "")) || this.#lastError() !== 0 && this.get(this.#mapping.elements.status) !== "";
			return this.#isOpen;
		}
		/** The value of an element; "" where the LMS has none. */
		get(element) {
			const value = this.#call("get", element);
			this.#lastError();
			return value;
		}
		/**
		* Notes a saved state that the LMS has, or might as well have: the decoy for newer ones. Should it be the last
		* that arrives, the browser's copy is seen to be newer, and everything since is told again. What was set until
		* now has arrived for certain.
		*/
		fallBackOn(state) {
			this.#olderState = state;
			this.#certainState = state;
			for (const [element, value] of this.#values) this.#certain.set(element, value);
		}
		has(element) {
			return !this.#missing.has(ruleOf(element)) && !this.#missing.has(element);
		}
		/**
		* Sets what has changed, in order, then commits. Returns whether the LMS has it all.
		* After a failure the next round sends everything unconfirmed again, by way of other values where that is needed.
		*/
		save(settings) {
			for (const [element, value] of settings) {
				if (!this.has(element) || this.#values.get(element) === value) continue;
				this.#values.set(element, value);
				this.#unconfirmed.add(element);
			}
			if (this.#unconfirmed.size === 0) return true;
			if (!this.#isOpen || !this.#isOnline()) return false;
			const waiting = [...this.#unconfirmed];
			if (this.#lastFailed && this.#mapping.forgetsFailures) {
				const known = waiting.filter((element) => this.#handedOver.has(element));
				for (const element of inDecoyOrder(known)) this.#set(element, this.#decoyOf(element));
				if (!this.#commit()) return false;
			}
			const refused = waiting.filter((element) => !this.#set(element, this.#values.get(element) ?? ""));
			for (const element of waiting) this.#handedOver.add(element);
			if (!this.#commit()) return false;
			const isLost = refused.includes(this.#mapping.elements.suspendData);
			this.#unconfirmed = new Set(isLost ? [this.#mapping.elements.suspendData] : []);
			if (!isLost) this.#olderState = this.#values.get(this.#mapping.elements.suspendData) ?? "";
			return !isLost;
		}
		/** What was taken while the line was down may be lost, whatever the LMS said: it is sent again. */
		doubt() {
			const doubtful = [...this.#values].filter(([element, value]) => this.#certain.get(element) !== value);
			this.#unconfirmed = new Set(doubtful.map(([element]) => element));
			this.#olderState = this.#certainState;
			this.#lastFailed = true;
		}
		/** Ends the session, once. */
		terminate() {
			if (!this.#isOpen) return true;
			this.#isOpen = false;
			return this.#done("terminate");
		}
		#commit() {
			const done = this.#done("commit");
			this.#lastFailed = !done;
			return done;
		}
		#done(name) {
			if (this.#isTrue(this.#call(name, ""))) return true;
			this.#lastError();
			return false;
		}
		/** Returns whether the LMS took it, or does not have such an element. */
		#set(element, value) {
			if (!this.has(element) || this.#isTrue(this.#call("set", element, value))) return true;
			const error = this.#lastError();
			if (!this.#mapping.optionalErrors.includes(error)) return false;
			this.#missing.add(error === INVALID_ARGUMENT ? element : ruleOf(element));
			return true;
		}
		#decoyOf(element) {
			return element === this.#mapping.elements.suspendData ? this.#olderState : decoyOf(element, this.#values.get(element) ?? "");
		}
		#lastError() {
			return Number(this.#call("lastError")) || 0;
		}
		#call(name, ...args) {
			try {
				return this.#lms.call(this.#mapping.functions[name], ...args);
			} catch {
				return "";
			}
		}
		#isTrue(result) {
			return result === "true" || result === "1";
		}
	};
	/** A name without its indexes: what an LMS has in one record it has in all. */
	var ruleOf = (element) => element.replace(/\.\d+(?=\.|$)/g, ".n");
	/** An interaction's type goes last, so that its other elements are told in the form that they were set in. */
	function inDecoyOrder(elements) {
		const isType = (element) => Number(element.endsWith(".type"));
		return elements.toSorted((a, b) => isType(a) - isType(b));
	}
	// src/lib/record/scorm/destination.ts
	/** A record in an LMS. The order of things is scorm.md's, the elements and words are the mapping's. */
	var ScormDestination = class {
		#options;
		#transport;
		#session;
		#saved = {
			state: NOTHING_YET,
			counter: 0,
			attempt: ""
		};
		/** Whether the LMS is known to have a state of this attempt. */
		#isConfirmed = false;
		#location = "";
		/** What `save` was given, so that a repeated one is neither applied nor reported twice. */
		#seen = /* @__PURE__ */ new Set();
		constructor(options) {
			this.#options = options;
			this.#transport = new Transport(options.lms, options.mapping, options.isOnline);
		}
		async open() {
			this.#session ??= this.#begin();
			return {
				...this.#session.record,
				state: this.#saved.state
			};
		}
		async save(event) {
			const session = this.#session;
			if (!session) throw new CodedError("lms-unreachable");
			if (session.writing === "nothing") return;
			const settings = [];
			if (!this.#seen.has(event.id)) {
				this.#seen.add(event.id);
				const before = this.#saved.state;
				const state = apply(before, event);
				this.#saved = {
					...this.#saved,
					state
				};
				if (event.type === "answered" && session.writing === "all" && !isAnswered(before, event)) {
					const attempt = state.attempts.find(({ id }) => id === event.attempt);
					if (attempt) settings.push(...session.journal.report(state, attempt, event.question));
				}
			}
			if (!this.#push(session, settings)) throw new CodedError(this.#options.isOnline() ? "lms-not-saved" : "lms-offline");
		}
		visited(location) {
			const clean = cleanText(location, Infinity);
			if (clean.length <= this.#options.mapping.locationLimit) this.#location = clean;
		}
		follow() {
			return () => void 0;
		}
		reconnected() {
			this.#transport.doubt();
			return this.flush();
		}
		flush() {
			const session = this.#session;
			if (!session || session.writing === "nothing") return true;
			return this.#push(session, []);
		}
		suspend() {
			const session = this.#session;
			if (!session || !this.#transport.isOpen) return true;
			const { suspend } = this.#options.mapping;
			const saved = session.writing === "nothing" ? this.#transport.save([suspend]) : this.#push(session, [suspend]);
			return this.#transport.terminate() && saved;
		}
		/** @throws CodedError `lms-unreachable` */
		#begin() {
			const { course, context, mapping, now, mirrorOf, newAttempt } = this.#options;
			if (!this.#transport.initialize()) throw new CodedError("lms-unreachable");
			const openedAt = now();
			const read = (element) => this.#transport.get(element);
			const get = (name) => read(mapping.elements[name]);
			const writing = writingOf(get("mode"), get("credit"));
			const lmsPassMark = mapping.passMark(read(mapping.passMarkElement));
			const passMark = lmsPassMark ?? course.passMark;
			this.#location = get("location");
			const mirror = mirrorOf(get("learner"));
			const stored = get("suspendData");
			const { saved, isConfirmed, lost } = reconcile(stored, get("entry"), writing === "nothing" ? void 0 : mirror.read(), context);
			this.#saved = saved ?? {
				state: NOTHING_YET,
				counter: 0,
				attempt: newAttempt()
			};
			this.#isConfirmed = isConfirmed;
			const looksBack = writing === "nothing";
			const session = {
				record: {
					keeps: looksBack ? "nothing" : "lms",
					location: this.#location || void 0,
					passMark
				},
				writing,
				mirror,
				passMark,
				openedAt,
				journal: new Journal(course, context, mapping, looksBack ? 0 : Number(get("interactionCount")) || 0),
				objectives: new Objectives(mapping, looksBack ? 0 : Number(get("objectiveCount")) || 0, read),
				standing: new Standing({
					score: course.settings.score,
					lmsPassMark
				})
			};
			if (looksBack) return session;
			for (const element of [...mapping.grades, ...session.objectives.given.flatMap((index) => mapping.objectiveGrades(index))]) session.standing.learn(element, read(element));
			this.#transport.fallBackOn(isConfirmed ? stored : encodeState({
				...this.#saved,
				state: NOTHING_YET,
				counter: 0
			}, context, mapping.suspendLimit));
			if (this.#push(session, [...writing === "all" ? mapping.begin(get("status")) : [mapping.suspend], ...writing === "all" ? lost.flatMap(({ attempt, question }) => session.journal.report(this.#saved.state, attempt, question)) : []]) && this.#transport.has(mapping.elements.suspendData)) this.#confirm(session);
			return session;
		}
		/** Writes the mirror, then sets and commits. Returns whether the LMS has it all. */
		#push(session, settings) {
			const { mapping, now } = this.#options;
			this.#saved = {
				...this.#saved,
				counter: this.#saved.counter + 1
			};
			const text = this.#write(session);
			return this.#transport.save([
				...settings,
				...this.#grading(session),
				...this.#location ? [[mapping.elements.location, this.#location]] : [],
				[mapping.elements.suspendData, text],
				mapping.sessionTime(now() - session.openedAt)
			]);
		}
		#grading({ writing, passMark, objectives, standing }) {
			const { course, mapping } = this.#options;
			if (writing !== "all") return [];
			const outcome = outcomeOf(course, this.#saved.state, passMark);
			return standing.keep([...outcome.dimensions.flatMap((dimension) => objectives.settings(dimension, passMark)), ...mapping.outcome(outcome)]);
		}
		/** Writes the browser's copy. Returns the saved state as a text. */
		#write({ mirror }) {
			const text = encodeState(this.#saved, this.#options.context, this.#options.mapping.suspendLimit);
			mirror.write({
				text,
				wasConfirmed: this.#isConfirmed
			});
			return text;
		}
		#confirm(session) {
			this.#isConfirmed = true;
			this.#transport.fallBackOn(this.#write(session));
		}
	};
	/** A missing mode means normal, a missing credit that it counts. */
	function writingOf(mode, credit) {
		if (mode === "review" || mode === "browse") return "nothing";
		return credit === "no-credit" ? "progress" : "all";
	}
	function isAnswered({ attempts }, event) {
		return attempts.some(({ id, answers }) => id === event.attempt && answers[event.question] !== void 0);
	}
	// src/lib/record/scorm/find-api.ts
	/** Frames that are searched before a circle is assumed (SCORM 1.2 RTE 3.3.6.1 searches 7; real LMSs nest deeper). */
	var MOST_PARENTS = 500;
	/**
	* Finds the LMS's API: in this window, its parents, then the opener and its parents (scorm.md, Finding the API).
	* A parent of another origin throws on being looked at, and is passed over.
	* @param name `API` for SCORM 1.2, `API_1484_11` for 2004
	*/
	function findApi(start, name) {
		return searchUp(start, name) ?? searchUp(attempt(() => parseWindow(start.opener)), name);
	}
	function searchUp(start, name) {
		let at = start;
		for (let step = 0; at && step <= MOST_PARENTS; step++) {
			const here = at;
			const found = attempt(() => parseApi(Reflect.get(here, name)));
			if (found) return found;
			const parent = attempt(() => here.parent);
			if (!parent || parent === here) return void 0;
			at = parent;
		}
	}
	function parseWindow(value) {
		return isWindow(value) ? value : void 0;
	}
	function isWindow(value) {
		return typeof value === "object" && value !== null && Reflect.get(value, "window") === value;
	}
	/** The functions of an object that an LMS gives; undefined where it is none. */
	function parseApi(value) {
		if (value === null || typeof value !== "object" && typeof value !== "function") return void 0;
		return { call(name, ...args) {
			const method = Reflect.get(value, name);
			if (typeof method !== "function") return "";
			const result = Reflect.apply(method, value, args);
			return result === void 0 || result === null ? "" : String(result);
		} };
	}
	function attempt(look) {
		try {
			return look();
		} catch {
			return;
		}
	}
	// src/lib/record/scorm/mirror.ts
	/**
	* @param storage undefined where the browser forbids it
	* @param key all that tells courses, packages, launches and learners apart: LMSs serve them from one origin
	*/
	function storageMirror(storage, key) {
		const name = ["versus", ...key].join("|");
		return {
			read() {
				try {
					const stored = storage?.getItem(name);
					const match = /^([cn]):([\s\S]*)$/.exec(stored ?? "");
					return match ? {
						wasConfirmed: match[1] === "c",
						text: match[2] ?? ""
					} : void 0;
				} catch {
					return;
				}
			},
			write({ text, wasConfirmed }) {
				try {
					storage?.setItem(name, `${wasConfirmed ? "c" : "n"}:${text}`);
					return storage !== void 0;
				} catch {
					return false;
				}
			}
		};
	}
	// src/lib/record/scorm/answer-words.ts
	/** Right answers that every LMS takes for one interaction (SCORM 2004 RTE, 4.2.9: five for a fill-in). */
	var MOST_PATTERNS = 5;
	/** Patterns under the names that an interaction gives them: none empty, none twice (351 in SCORM 2004). */
	function patternSettings(interaction, { patterns }) {
		return [...new Set(patterns)].filter((pattern) => pattern !== "").slice(0, MOST_PATTERNS).map((pattern, place) => [`${interaction}.correct_responses.${place}.pattern`, pattern]);
	}
	/** Only what has a value: an empty response or an unknown time is no answer in the standards' formats. */
	function told(...settings) {
		return settings.filter(([, value]) => value !== "");
	}
	/**
	* Whether a version has room for the right answers of a numeric question. One without is told as a fill-in, in digits.
	* @param digits before the point
	*/
	function isInRange({ least, most }, digits) {
		return Math.max(Math.abs(least), Math.abs(most)) < 10 ** digits;
	}
	var asFillIn = ({ typed, least, most }, format) => ({
		type: "fill-in",
		typed,
		right: [format((least + most) / 2)]
	});
	// src/lib/record/scorm/scorm12.ts
	/** Limits and vocabularies: ADL, SCORM 1.2 Run-Time Environment, section 3.4; with what LMSs were seen to do. */
	var IDENTIFIER$1 = 255;
	var FEEDBACK = 255;
	/** Digits before the point of a CMIDecimal that every LMS takes. */
	var DIGITS$1 = 10;
	/** Scores, weightings and results: older Moodles refuse more than two decimals. */
	var decimal = (value) => formatNumber(value, 2);
	var letter$1 = (place) => String.fromCharCode(97 + place);
	var digit$1 = (place) => String(place + 1);
	var join = (pairs) => pairs.map(([item, target]) => `${digit$1(item)}.${letter$1(target)}`).join(",");
	function answer$1(given) {
		switch (given.type) {
			case "choice": return {
				type: "choice",
				response: given.chosen.map(letter$1).join(","),
				patterns: [given.right.map(letter$1).join(",")]
			};
			case "true-false": return {
				type: "true-false",
				response: given.chosen ? "t" : "f",
				patterns: [given.right ? "t" : "f"]
			};
			case "matching": return {
				type: "matching",
				response: join(given.chosen),
				patterns: [join(given.right)]
			};
			case "fill-in": return {
				type: "fill-in",
				response: toAscii(given.typed, FEEDBACK),
				patterns: given.right.map((text) => toAscii(text, FEEDBACK))
			};
			case "numeric": {
				if (!isInRange(given, DIGITS$1)) return answer$1(asFillIn(given, formatNumber));
				const { number, least, most } = given;
				return {
					type: "numeric",
					response: number === void 0 || Math.abs(number) >= 10 ** DIGITS$1 ? "" : formatNumber(number),
					patterns: [formatNumber((least + most) / 2)]
				};
			}
		}
	}
	var scorm12 = {
		api: "API",
		functions: {
			initialize: "LMSInitialize",
			get: "LMSGetValue",
			set: "LMSSetValue",
			commit: "LMSCommit",
			terminate: "LMSFinish",
			lastError: "LMSGetLastError"
		},
		elements: {
			mode: "cmi.core.lesson_mode",
			credit: "cmi.core.credit",
			entry: "cmi.core.entry",
			suspendData: "cmi.suspend_data",
			location: "cmi.core.lesson_location",
			learner: "cmi.core.student_id",
			status: "cmi.core.lesson_status",
			interactionCount: "cmi.interactions._count",
			objectiveCount: "cmi.objectives._count"
		},
		grades: ["cmi.core.lesson_status", "cmi.core.score.raw"],
		objectiveGrades: (index) => [`cmi.objectives.${index}.status`, `cmi.objectives.${index}.score.raw`],
		suspendLimit: 4096,
		locationLimit: 255,
		optionalErrors: [201, 401],
		forgetsFailures: true,
		passMarkElement: "cmi.student_data.mastery_score",
		passMark: (value) => parsePercent(value, 1),
		isUntouched: (status) => [
			"",
			"not attempted",
			"browsed"
		].includes(status),
		begin: (status) => [...scorm12.isUntouched(status) ? [["cmi.core.lesson_status", "incomplete"]] : [], scorm12.suspend],
		objectiveId: (index) => `cmi.objectives.${index}.id`,
		objective(index, { dimension, isRead, score }, passMark) {
			const at = `cmi.objectives.${index}`;
			const settings = [[`${at}.id`, dimension]];
			if (score !== void 0) settings.push([`${at}.score.raw`, decimal(score)], [`${at}.score.min`, "0"], [`${at}.score.max`, "100"]);
			const quiz = score === void 0 ? void 0 : score >= passMark ? "passed" : "failed";
			settings.push([`${at}.status`, quiz ?? (isRead ? "completed" : "incomplete")]);
			return settings;
		},
		interaction(index, { id, objective, at, latency, correct, score, answer: given }) {
			const n = `cmi.interactions.${index}`;
			const words = answer$1(given);
			return told([`${n}.id`, cleanText(id, IDENTIFIER$1)], [`${n}.type`, words.type], [`${n}.objectives.0.id`, cleanText(objective, IDENTIFIER$1)], [`${n}.time`, timeOfDay12(at)], ...patternSettings(n, words), [`${n}.weighting`, "1"], [`${n}.student_response`, words.response], [`${n}.result`, correct ? "correct" : score > 0 ? decimal(score) : "wrong"], [`${n}.latency`, latency > 0 ? timespan12(latency) : ""]);
		},
		outcome({ isComplete, score, isPassed }) {
			if (!isComplete) return [];
			if (score === void 0 || isPassed === void 0) return [["cmi.core.lesson_status", "completed"]];
			return [
				["cmi.core.score.min", "0"],
				["cmi.core.score.max", "100"],
				["cmi.core.score.raw", decimal(score)],
				["cmi.core.lesson_status", isPassed ? "passed" : "failed"]
			];
		},
		sessionTime: (milliseconds) => ["cmi.core.session_time", timespan12(milliseconds)],
		suspend: ["cmi.core.exit", "suspend"]
	};
	// src/lib/record/scorm/scorm2004.ts
	/** Limits and vocabularies: ADL, SCORM 2004 4th Edition Run-Time Environment, section 4.2; the 3rd has the same. */
	var DESCRIPTION = 250;
	var FILL_IN = 250;
	var IDENTIFIER = 250;
	/** Digits before the point that Moodle takes in a real(10,7). */
	var DIGITS = 5;
	/** Short identifiers of letters, digits and underscores: hyphens are refused by some LMSs. */
	var letter = (place) => String.fromCharCode(97 + place);
	var digit = (place) => String(place + 1);
	var list = (places) => places.map(letter).join("[,]");
	var pairs = (given) => given.map(([item, target]) => `${digit(item)}[.]${letter(target)}`).join("[,]");
	/** One localised text: a brace at its start or `[,]` inside would be read as the standard's own marks. */
	function localized(text, most) {
		return cleanText(text.replaceAll("[,]", ","), most).replace(/^\{/, "(");
	}
	function answer(given) {
		switch (given.type) {
			case "choice": return {
				type: "choice",
				response: list(given.chosen),
				patterns: [list(given.right)]
			};
			case "true-false": return {
				type: "true-false",
				response: String(given.chosen),
				patterns: [String(given.right)]
			};
			case "matching": return {
				type: "matching",
				response: pairs(given.chosen),
				patterns: [pairs(given.right)]
			};
			case "fill-in": return {
				type: "fill-in",
				response: localized(given.typed, FILL_IN),
				patterns: given.right.map((text) => localized(text, FILL_IN))
			};
			case "numeric": {
				if (!isInRange(given, DIGITS)) return answer(asFillIn(given, formatNumber));
				const { number, least, most } = given;
				return {
					type: "numeric",
					response: number === void 0 || Math.abs(number) >= 10 ** DIGITS ? "" : formatNumber(number),
					patterns: [`${formatNumber(least)}[:]${formatNumber(most)}`]
				};
			}
		}
	}
	var scorm2004 = {
		api: "API_1484_11",
		functions: {
			initialize: "Initialize",
			get: "GetValue",
			set: "SetValue",
			commit: "Commit",
			terminate: "Terminate",
			lastError: "GetLastError"
		},
		elements: {
			mode: "cmi.mode",
			credit: "cmi.credit",
			entry: "cmi.entry",
			suspendData: "cmi.suspend_data",
			location: "cmi.location",
			learner: "cmi.learner_id",
			status: "cmi.completion_status",
			interactionCount: "cmi.interactions._count",
			objectiveCount: "cmi.objectives._count"
		},
		grades: [
			"cmi.completion_status",
			"cmi.success_status",
			"cmi.progress_measure",
			"cmi.score.scaled",
			"cmi.score.raw"
		],
		objectiveGrades: (index) => [
			"success_status",
			"completion_status",
			"score.scaled",
			"score.raw"
		].map((name) => `cmi.objectives.${index}.${name}`),
		suspendLimit: 64e3,
		locationLimit: 1e3,
		optionalErrors: [
			401,
			402,
			403,
			404
		],
		forgetsFailures: false,
		passMarkElement: "cmi.scaled_passing_score",
		passMark: (value) => parsePercent(value, 100),
		isUntouched: (status) => status === "not attempted" || status === "unknown" || status === "",
		begin: (status) => [scorm2004.suspend, ...scorm2004.isUntouched(status) ? [["cmi.completion_status", "incomplete"]] : []],
		objectiveId: (index) => `cmi.objectives.${index}.id`,
		objective(index, { dimension, isRead, score }, passMark) {
			const at = `cmi.objectives.${index}`;
			const settings = [[`${at}.id`, dimension]];
			if (score !== void 0) settings.push([`${at}.score.scaled`, formatNumber(score / 100)], [`${at}.score.min`, "0"], [`${at}.score.max`, "100"], [`${at}.score.raw`, formatNumber(score)], [`${at}.success_status`, score >= passMark ? "passed" : "failed"]);
			settings.push([`${at}.completion_status`, isRead ? "completed" : "incomplete"]);
			return settings;
		},
		interaction(index, { id, objective, description, at, latency, correct, score, answer: given }) {
			const n = `cmi.interactions.${index}`;
			const words = answer(given);
			return told([`${n}.id`, cleanText(id, IDENTIFIER)], [`${n}.type`, words.type], [`${n}.objectives.0.id`, cleanText(objective, IDENTIFIER)], [`${n}.timestamp`, timestamp2004(at)], ...patternSettings(n, words), [`${n}.weighting`, "1"], [`${n}.learner_response`, words.response], [`${n}.result`, correct ? "correct" : score > 0 ? formatNumber(score) : "incorrect"], [`${n}.latency`, latency > 0 ? duration2004(latency) : ""], [`${n}.description`, localized(description, DESCRIPTION)]);
		},
		outcome({ progress, isComplete, score, isPassed }) {
			const settings = [["cmi.progress_measure", formatNumber(progress)]];
			if (isComplete) settings.push(["cmi.completion_status", "completed"]);
			if (score !== void 0 && isPassed !== void 0) settings.push(["cmi.score.scaled", formatNumber(score / 100)], ["cmi.score.min", "0"], ["cmi.score.max", "100"], ["cmi.score.raw", formatNumber(score)], ["cmi.success_status", isPassed ? "passed" : "failed"]);
			return settings;
		},
		sessionTime: (milliseconds) => ["cmi.session_time", duration2004(milliseconds)],
		suspend: ["cmi.exit", "suspend"]
	};
	// src/lib/ui/learning-session.svelte.ts
	var FIRST_RETRY = 1e3;
	var LONGEST_RETRY = 3e4;
	var LearningSession = class {
		#state = /* @__PURE__ */ state(NOTHING_YET);
		#status = /* @__PURE__ */ state({ kind: "loading" });
		#destination;
		#opened = /* @__PURE__ */ state();
		#options;
		/** Events that the destination has not confirmed, in order. */
		#pending = [];
		/** Those of them that it was given and could not save. */
		#handedOver = [];
		#flushing;
		#retryIn = FIRST_RETRY;
		/** Whether something that was handed over may be lost, so that only a whole save makes it "saved" again. */
		#isDoubtful = false;
		#isClosed = false;
		/** Time of the latest event, in ms. */
		#lastAt = 0;
		#cancelRetry = () => void 0;
		#stop = [];
		constructor(options) {
			this.#options = options;
		}
		get state() {
			return get(this.#state);
		}
		get status() {
			return get(this.#status);
		}
		/** Whether the record is read, so that answers build on it. */
		get isReady() {
			return get(this.#status).kind !== "loading";
		}
		/** What the record told when it was opened; undefined before that, and where there is none. */
		get opened() {
			return get(this.#opened);
		}
		get #keeps() {
			return get(this.#opened)?.keeps ?? "browser";
		}
		get timeZone() {
			return this.#options.timeZone;
		}
		now() {
			return this.#options.now();
		}
		newId() {
			return this.#options.newId();
		}
		/** Reads the record. Where that fails, the course still works, and the status says that nothing is kept. */
		async open(connect) {
			try {
				const destination = await connect();
				if (this.#isClosed) return;
				const heard = [];
				let tell = (event) => {
					heard.push(event);
				};
				this.#stop.push(destination.follow((event) => tell(event)));
				const opened = await destination.open();
				tell = (event) => {
					set(this.#state, apply(get(this.#state), event));
				};
				set(this.#state, [...heard, ...this.#pending].reduce(apply, opened.state));
				set(this.#opened, opened);
				this.#lastAt = Math.max(this.#lastAt, latestMoment(get(this.#state)));
				this.#destination = destination;
				set(this.#status, {
					kind: "saved",
					keeps: this.#keeps
				});
			} catch (error) {
				set(this.#status, {
					kind: "unavailable",
					code: codeOf(error)
				});
				return;
			}
			if (this.#pending.length > 0) await this.#flush();
		}
		/** Takes in what the learner did. Resolves with its id once it is kept, or once it is plain that it isn't yet. */
		async did(detail) {
			const id = this.newId();
			this.#lastAt = Math.max(this.now(), this.#lastAt + 1);
			const stamp = {
				id,
				at: this.#lastAt,
				course: this.#options.course
			};
			const event = {
				...snapshot(detail),
				...stamp
			};
			set(this.#state, apply(get(this.#state), event));
			this.#pending.push(event);
			await this.#flush();
			if (this.#pending.includes(event) && get(this.#status).kind === "saved") await this.#flush();
			return event.id;
		}
		/** Notes where the learner is. */
		visited(location) {
			this.#destination?.visited(location);
		}
		/** The line is back: sends again at once what may be lost or still waits. */
		async reconnect() {
			if (this.#destination?.reconnected() === false) this.#isDoubtful = true;
			if (this.#isDoubtful || this.#pending.length > 0) await this.#flush();
		}
		/** The page is hidden and may never come back. */
		flush() {
			if (this.#destination?.flush() !== false) return;
			this.#isDoubtful = true;
			this.#flush();
		}
		/** The page is left. Returns whether everything is kept where it belongs. */
		suspend() {
			return (this.#destination?.suspend() ?? false) && this.#pending.length === 0;
		}
		/** Lets a round of saving end, then lets go. */
		async close() {
			this.#isClosed = true;
			this.#cancelRetry();
			await this.#flushing;
			for (const stop of this.#stop.splice(0)) stop();
		}
		/** One round of saving at a time, whoever asks for it. */
		#flush() {
			return this.#flushing ??= this.#saveAll().finally(() => this.#flushing = void 0);
		}
		async #saveAll() {
			const destination = this.#destination;
			if (!destination) return;
			this.#cancelRetry();
			set(this.#status, { kind: "saving" });
			let failure;
			const isDue = (event) => failure === void 0 || !this.#handedOver.includes(event);
			for (let event = this.#pending.find(isDue); event; event = this.#pending.find(isDue)) failure = await this.#saveOne(destination, event) ?? failure;
			if (failure === void 0 && this.#isDoubtful) {
				if (destination.flush()) this.#isDoubtful = false;
				else failure = "lms-not-saved";
			}
			if (failure === void 0) {
				this.#retryIn = FIRST_RETRY;
				set(this.#status, {
					kind: "saved",
					keeps: this.#keeps
				});
			} else {
				set(this.#status, {
					kind: "failed",
					code: failure
				});
				if (!this.#isClosed) this.#cancelRetry = this.#options.later(this.#retryIn, () => void this.#flush());
				this.#retryIn = Math.min(LONGEST_RETRY, this.#retryIn * 2);
			}
		}
		/** Returns why an event is not kept yet. */
		async #saveOne(destination, event) {
			try {
				await destination.save(event);
				this.#handedOver = this.#handedOver.filter((other) => other !== event);
				this.#pending = this.#pending.filter((other) => other !== event);
				return;
			} catch (error) {
				if (!this.#handedOver.includes(event)) this.#handedOver = [...this.#handedOver, event];
				return codeOf(error);
			}
		}
	};
	function codeOf(error) {
		if (error instanceof CodedError) return error.code;
		console.error(error);
		return "storage-failed";
	}
	// src/lib/ui/place.ts
	/** Sections are named after their headings, which never begin with an underscore. Id of the part of a lesson that facts without a section belong to. */
	var COMPARISON = "_side-by-side";
	/** A card that is learnt again within this time is shown at once when nothing else is left, in ms (Anki's rule). */
	var LEARN_AHEAD = 12e5;
	/**
	* What is due. First cards being learnt whose step has passed, then reviews (the least likely to be recalled first is
	* what an overdue day means, ties mixed over dimensions), then new cards, then steps that are nearly over.
	*/
	function queueCards({ cards, states, unlocked, newToday, now, day }) {
		const open = cards.filter((card) => unlocked.has(card.dimension));
		const learning = [];
		const reviews = [];
		const fresh = [];
		let later = 0;
		for (const card of rankBy(String(day), open, ({ id }) => id)) {
			const state = states.get(card.id);
			if (!state) fresh.push(card);
			else if (state.phase !== "review") learning.push({
				card,
				dueAt: state.dueAt
			});
			else if (state.dueDay <= day) reviews.push({
				card,
				dueDay: state.dueDay
			});
			else if (state.dueDay === day + 1) later += 1;
		}
		learning.sort((a, b) => a.dueAt - b.dueAt);
		reviews.sort((a, b) => a.dueDay - b.dueDay);
		fresh.sort((a, b) => open.indexOf(a) - open.indexOf(b));
		const freshToday = fresh.slice(0, Math.max(0, 20 - newToday));
		const [step] = learning;
		return {
			next: (step && step.dueAt <= now ? step.card : void 0) ?? reviews[0]?.card ?? freshToday[0] ?? (step && step.dueAt <= now + LEARN_AHEAD ? step.card : void 0),
			dueToday: learning.length + reviews.length + freshToday.length,
			dueTomorrow: later + Math.min(20, fresh.length - freshToday.length),
			unlocked: open.length
		};
	}
	// src/lib/cards/study-day.ts
	var HOUR = 36e5;
	var DAY = 24 * HOUR;
	var clocks = /* @__PURE__ */ new Map();
	/**
	* The number of the study day that a moment falls on, counted in days since 1970-01-01.
	* It goes by the wall clock, so a day of 23 or 25 hours (daylight saving) is one day.
	* @param now milliseconds since the epoch
	*/
	function studyDay(now, { timeZone, rolloverHour }) {
		let clock = clocks.get(timeZone);
		if (!clock) {
			clock = new Intl.DateTimeFormat("en-US", {
				timeZone,
				hourCycle: "h23",
				year: "numeric",
				month: "numeric",
				day: "numeric",
				hour: "numeric"
			});
			clocks.set(timeZone, clock);
		}
		const { year = 1970, month = 1, day = 1, hour = 0 } = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
		return Math.floor((Date.UTC(year, month - 1, day) + (hour - rolloverHour) * HOUR) / DAY);
	}
	// src/lib/ui/progress.ts
	/** The attempt that waits to be gone on with, if the last one was not finished. */
	function openAttempt(state, quiz) {
		const last = attemptsOf(state, quiz).at(-1);
		return last && !last.finishedAt ? last : void 0;
	}
	function lessonStatus(state, dimension) {
		const lesson = state.lessons[dimension];
		if (lesson?.finishedAt) return "read";
		return lesson ? "reading" : "not-started";
	}
	function nextStep(course, state, dueToday) {
		const finalQuiz = {
			screen: "quiz",
			quiz: FINAL
		};
		if (openAttempt(state, "final")) return {
			kind: "resume-final",
			place: finalQuiz
		};
		for (const dimension of course.dimensions) {
			const quiz = {
				screen: "quiz",
				quiz: dimension.id
			};
			if (openAttempt(state, dimension.id)) return {
				kind: "resume-quiz",
				dimension,
				place: quiz
			};
			if (lessonStatus(state, dimension.id) !== "read") return {
				kind: Object.keys(state.lessons).length === 0 ? "start" : "lesson",
				dimension,
				place: {
					screen: "lesson",
					dimension: dimension.id
				}
			};
			if (resultOf(state, dimension.id, "highest") === void 0) return {
				kind: "quiz",
				dimension,
				place: quiz
			};
		}
		if ((resultOf(state, "final", course.settings.score) ?? -1) < course.passMark) return {
			kind: "final",
			place: finalQuiz
		};
		return dueToday > 0 ? {
			kind: "cards",
			place: { screen: "cards" }
		} : {
			kind: "again",
			place: finalQuiz
		};
	}
	/** The learner's cards of a course at a moment. */
	function cardsAt(cards, state, now, timeZone) {
		const day = studyDay(now, {
			timeZone,
			rolloverHour: 4
		});
		return {
			...queueCards({
				cards,
				states: cardStates(state, cards),
				unlocked: finishedLessons(state),
				newToday: newCardsOn(state, day),
				now,
				day
			}),
			day
		};
	}
	// src/lib/ui/SubjectMark.svelte
	var root$16 = /* @__PURE__ */ from_tree([[
		"svg",
		{
			viewBox: "0 0 16 16",
			"aria-hidden": "true"
		},
		["path"]
	]], 4);
	function SubjectMark($$anchor, $$props) {
		/** A subject's hue and shape; its name always stands beside it, so it is hidden from screen readers. */
		/** Place of the subject in the course, from 0. */
		const shapes = [
			"M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z",
			"M8 .5L15.5 8L8 15.5L.5 8z",
			"M8 1.5L15.5 14.5H.5z",
			"M1.8 1.8h12.4v12.4H1.8z"
		];
		var svg = root$16();
		var path = only_child(svg);
		template_effect(() => {
			set_class(svg, 0, `mark subject-${$$props.index ?? ""}`, "sd");
			set_attribute(path, "d", shapes[$$props.index]);
		});
		append($$anchor, svg);
	}
	// src/lib/ui/SubjectLabel.svelte
	var root$15 = /* @__PURE__ */ from_tree([[
		"span",
		{ class: "label s7" },
		,
		[
			"span",
			{ class: "name s7" },
			" "
		]
	]]);
	function SubjectLabel($$anchor, $$props) {
		push($$props, true);
		/** The marks of one or more subjects with what they are called. */
		/** All subjects of the course: a subject's mark goes by its place among them. */
		const marked = /* @__PURE__ */ user_derived(() => $$props.subjects.flatMap((subject, index) => $$props.ids.includes(subject.id) ? [{
			subject,
			index
		}] : []));
		const name = /* @__PURE__ */ user_derived(() => $$props.text ?? get(marked).map(({ subject }) => subject.name).join(", "));
		var span = root$15();
		var node = child(span);
		each(node, 17, () => get(marked), ({ subject, index }) => subject.id, ($$anchor, $$item) => {
			let index = () => get($$item).index;
			SubjectMark($$anchor, { get index() {
				return index();
			} });
		});
		var text_1 = only_child(sibling(node), true);
		template_effect(() => set_text(text_1, get(name)));
		append($$anchor, span);
		pop();
	}
	// src/lib/ui/CardReview.svelte
	var root$14 = /* @__PURE__ */ from_tree([[
		"p",
		{ role: "status" },
		" "
	]]);
	var root_1$12 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "cue s4" },
		" "
	]]);
	var root_2$11 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "cue s4" },
		,
	]]);
	var root_3$10 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "why s4" },
		" "
	]]);
	var root_4$7 = /* @__PURE__ */ from_tree([[
		"div",
		{ class: "back s4" },
		,
		" ",
		[
			"p",
			{ class: "answer s4" },
			,
			" "
		],
		" ",
		,
		" ",
		[
			"p",
			{ class: "why s4" },
			[
				"a",
				null,
				" "
			]
		]
	]]);
	var root_5$7 = /* @__PURE__ */ from_tree([
		[
			"button",
			{
				type: "button",
				class: "button s4",
				"aria-keyshortcuts": "1"
			},
			" "
		],
		" ",
		[
			"button",
			{
				type: "button",
				class: "button primary s4",
				"aria-keyshortcuts": "2"
			},
			" "
		]
	], 1);
	var root_6$5 = /* @__PURE__ */ from_tree([[
		"button",
		{
			type: "button",
			class: "button primary s4"
		},
		" "
	]]);
	var root_7$5 = /* @__PURE__ */ from_tree([
		[
			"article",
			{
				"aria-live": "polite",
				"aria-atomic": "true"
			},
			[
				"p",
				{ class: "eyebrow" },
				" "
			],
			" ",
			,
			" ",
			[
				"p",
				null,
				" "
			],
			" ",
			,
		],
		" ",
		[
			"div",
			{ class: "actions s4" },
			,
		]
	], 1);
	var root_8$3 = /* @__PURE__ */ from_tree([[
		"a",
		{ class: "button primary" },
		" "
	]]);
	var root_9$3 = /* @__PURE__ */ from_tree([
		[
			"p",
			{ class: "lead s4" },
			" "
		],
		" ",
		,
	], 1);
	var root_10$3 = /* @__PURE__ */ from_tree([[
		"p",
		{
			class: "lead s4",
			role: "status"
		},
		" "
	]]);
	var root_11$1 = /* @__PURE__ */ from_tree([
		[
			"div",
			{ role: "status" },
			[
				"p",
				{ class: "lead s4" },
				" "
			],
			" ",
			[
				"p",
				null,
				" "
			]
		],
		" ",
		[
			"a",
			{ class: "button primary" },
			" "
		]
	], 1);
	var root_12$1 = /* @__PURE__ */ from_tree([[
		"button",
		{
			type: "button",
			class: "button undo s4",
			"aria-keyshortcuts": "u"
		},
		" "
	]]);
	var root_13$1 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "keys s4" },
		" "
	]]);
	var root_14$1 = /* @__PURE__ */ from_tree([[
		"div",
		{ class: "review s4" },
		[
			"header",
			{ class: "s4" },
			[
				"h1",
				{ class: "s4" },
				" "
			],
			" ",
			[
				"dl",
				{ class: "counts s4" },
				[
					"div",
					null,
					[
						"dt",
						{ class: "s4" },
						" "
					],
					" ",
					[
						"dd",
						{
							"data-count": "today",
							class: "s4"
						},
						" "
					]
				],
				" ",
				[
					"div",
					null,
					[
						"dt",
						{ class: "s4" },
						" "
					],
					" ",
					[
						"dd",
						{
							"data-count": "tomorrow",
							class: "s4"
						},
						" "
					]
				]
			]
		],
		" ",
		[
			"div",
			{
				class: "region s4",
				role: "group",
				tabindex: "-1"
			},
			,
			" ",
			,
		],
		" ",
		[
			"p",
			{
				role: "status",
				class: "message s4"
			},
			" "
		],
		" ",
		,
	]]);
	function CardReview($$anchor, $$props) {
		push($$props, true);
		const cards = /* @__PURE__ */ user_derived(() => deriveCards($$props.course));
		/** The time that the queue is made for; moved on by each answer and, while waiting, every so often. */
		let now = /* @__PURE__ */ state(0);
		const queue = /* @__PURE__ */ user_derived(() => cardsAt(get(cards), $$props.session.state, get(now), $$props.session.timeZone));
		const section = /* @__PURE__ */ user_derived(() => {
			const dimension = $$props.course.dimensions.find(({ id }) => id === get(card)?.dimension);
			return {
				dimension,
				title: dimension?.sections.find(({ id }) => id === get(card)?.section)?.title ?? dimension?.question ?? ""
			};
		});
		let flipped = /* @__PURE__ */ state(false);
		let shownAt = 0;
		/** Ids of this visit's reviews, latest last. */
		let done = proxy([]);
		let message = /* @__PURE__ */ state("");
		let region = /* @__PURE__ */ state(void 0);
		/** The card on screen. It stays until it is answered, whatever falls due or comes in meanwhile. */
		let card = /* @__PURE__ */ state(void 0);
		let isBusy = /* @__PURE__ */ state(false);
		let hasBegun = false;
		user_effect(() => {
			if (!$$props.session.isReady || hasBegun) return;
			hasBegun = true;
			untrack(pick);
		});
		/** Learning steps pass while nothing is shown. */
		user_effect(() => {
			if (get(card) || get(queue).dueToday === 0) return;
			const timer = setInterval(pick, 15e3);
			return () => clearInterval(timer);
		});
		function pick() {
			set(now, $$props.session.now(), true);
			shownAt = get(now);
			set(flipped, false);
			set(card, get(queue).next);
		}
		async function settle() {
			pick();
			await tick();
			get(region)?.focus();
		}
		async function flip() {
			if (!get(card)) return;
			set(flipped, true);
			set(message, "");
			await tick();
			get(region)?.focus();
		}
		async function rate(rating) {
			if (!get(card) || !get(flipped) || get(isBusy)) return;
			const { id, revision } = get(card);
			const latency = Math.max(0, $$props.session.now() - shownAt);
			set(message, "");
			await busily(async () => {
				done.push(await $$props.session.did({
					type: "reviewed",
					card: id,
					revision,
					rating,
					day: get(queue).day,
					latency
				}));
			});
		}
		async function undo() {
			const review = done.at(-1);
			if (!review || get(isBusy)) return;
			await busily(async () => {
				await $$props.session.did({
					type: "review-undone",
					review
				});
				done.pop();
			});
			set(message, cards_undone(), true);
		}
		/** One thing at a time: a key that is pressed while the last answer is being saved would mean another card. */
		async function busily(work) {
			set(isBusy, true);
			try {
				await work();
			} finally {
				set(isBusy, false);
			}
			await settle();
		}
		/** Keys work while the card has the focus, so that they never get in the way of a screen reader or a form. */
		function key(event) {
			if (event.altKey || event.ctrlKey || event.metaKey) return;
			const onControl = event.target instanceof Element && event.target.closest("button, a") !== null;
			const pressed = event.key.toLowerCase();
			if (!get(flipped) && !onControl && (pressed === " " || pressed === "enter")) flip();
			else if (get(flipped) && pressed === "1") rate("again");
			else if (get(flipped) && pressed === "2") rate("good");
			else if (pressed === "u") undo();
			else return;
			event.preventDefault();
		}
		var div = root_14$1();
		var header = child(div);
		var h1 = child(header);
		var text = only_child(h1, true);
		var div_1 = child(sibling(h1, 2));
		var dt = child(div_1);
		var text_1 = only_child(dt, true);
		var text_2 = only_child(sibling(dt, 2), true);
		var dt_1 = child(sibling(div_1, 2));
		var text_3 = only_child(dt_1, true);
		var text_4 = only_child(sibling(dt_1, 2), true);
		var div_3 = sibling(header, 2);
		var node = child(div_3);
		var consequent = ($$anchor) => {
			var p = root$14();
			var text_5 = only_child(p, true);
			template_effect(($0) => set_text(text_5, $0), [() => save_loading()]);
			append($$anchor, p);
		};
		var consequent_7 = ($$anchor) => {
			var fragment = root_7$5();
			var article = first_child(fragment);
			let classes;
			var p_1 = child(article);
			var text_6 = only_child(p_1);
			var node_1 = sibling(p_1, 2);
			var consequent_1 = ($$anchor) => {
				var p_2 = root_1$12();
				var text_7 = only_child(p_2, true);
				template_effect(() => set_text(text_7, get(card).front.cue));
				append($$anchor, p_2);
			};
			if_block(node_1, ($$render) => {
				if (get(card).front.cue) $$render(consequent_1);
			});
			var p_3 = sibling(node_1, 2);
			let classes_1;
			var text_8 = only_child(p_3, true);
			var node_2 = sibling(p_3, 2);
			var consequent_5 = ($$anchor) => {
				var div_4 = root_4$7();
				var node_3 = child(div_4);
				var consequent_2 = ($$anchor) => {
					var p_4 = root_2$11();
					SubjectLabel(child(p_4), {
						get subjects() {
							return $$props.course.subjects;
						},
						get ids() {
							return get(card).back.subjects;
						},
						get text() {
							return get(card).back.cue;
						}
					});
					append($$anchor, p_4);
				};
				if_block(node_3, ($$render) => {
					if (get(card).back.cue) $$render(consequent_2);
				});
				var p_5 = sibling(node_3, 2);
				var node_5 = child(p_5);
				var consequent_3 = ($$anchor) => {
					SubjectLabel($$anchor, {
						get subjects() {
							return $$props.course.subjects;
						},
						get ids() {
							return get(card).back.subjects;
						},
						text: ""
					});
				};
				if_block(node_5, ($$render) => {
					if (!get(card).back.cue) $$render(consequent_3);
				});
				var text_9 = sibling(node_5);
				var node_6 = sibling(p_5, 2);
				var consequent_4 = ($$anchor) => {
					var p_6 = root_3$10();
					var text_10 = only_child(p_6, true);
					template_effect(() => set_text(text_10, get(card).why));
					append($$anchor, p_6);
				};
				if_block(node_6, ($$render) => {
					if (get(card).why) $$render(consequent_4);
				});
				var a = child(sibling(node_6, 2));
				var text_11 = only_child(a, true);
				template_effect(($0, $1) => {
					set_text(text_9, ` ${get(card).back.text ?? ""}`);
					set_attribute(a, "href", $0);
					set_text(text_11, $1);
				}, [() => $$props.navigation.href({
					screen: "lesson",
					dimension: get(card).dimension,
					section: get(card).section ?? "_side-by-side"
				}), () => answer_reread({ title: get(section).title })]);
				append($$anchor, div_4);
			};
			if_block(node_2, ($$render) => {
				if (get(flipped)) $$render(consequent_5);
			});
			var node_7 = child(sibling(article, 2));
			var consequent_6 = ($$anchor) => {
				var fragment_2 = root_5$7();
				var button = first_child(fragment_2);
				var text_12 = only_child(button, true);
				var button_1 = sibling(button, 2);
				var text_13 = only_child(button_1, true);
				template_effect(($0, $1) => {
					set_text(text_12, $0);
					set_text(text_13, $1);
				}, [() => cards_again(), () => cards_good()]);
				delegated("click", button, () => rate("again"));
				delegated("click", button_1, () => rate("good"));
				append($$anchor, fragment_2);
			};
			var alternate = ($$anchor) => {
				var button_2 = root_6$5();
				var text_14 = only_child(button_2, true);
				template_effect(($0) => set_text(text_14, $0), [() => cards_flip()]);
				delegated("click", button_2, flip);
				append($$anchor, button_2);
			};
			if_block(node_7, ($$render) => {
				if (get(flipped)) $$render(consequent_6);
				else $$render(alternate, -1);
			});
			template_effect(($0) => {
				classes = set_class(article, 1, "card s4", null, classes, { flipped: get(flipped) });
				set_text(text_6, `${$0 ?? ""} · ${get(section).dimension?.title ?? ""}`);
				classes_1 = set_class(p_3, 1, "front s4", null, classes_1, { asked: get(flipped) });
				set_text(text_8, get(card).front.text);
			}, [() => get(flipped) ? cards_answer() : cards_question()]);
			append($$anchor, fragment);
		};
		var consequent_9 = ($$anchor) => {
			var fragment_3 = root_9$3();
			var p_8 = first_child(fragment_3);
			var text_15 = only_child(p_8, true);
			var node_8 = sibling(p_8, 2);
			var consequent_8 = ($$anchor) => {
				var a_1 = root_8$3();
				var text_16 = only_child(a_1, true);
				template_effect(($0, $1) => {
					set_attribute(a_1, "href", $0);
					set_text(text_16, $1);
				}, [() => $$props.navigation.href({
					screen: "lesson",
					dimension: $$props.course.dimensions[0].id
				}), () => cards_locked_action()]);
				append($$anchor, a_1);
			};
			if_block(node_8, ($$render) => {
				if ($$props.course.dimensions[0]) $$render(consequent_8);
			});
			template_effect(($0) => set_text(text_15, $0), [() => cards_locked()]);
			append($$anchor, fragment_3);
		};
		var consequent_10 = ($$anchor) => {
			var p_9 = root_10$3();
			var text_17 = only_child(p_9, true);
			template_effect(($0) => set_text(text_17, $0), [() => cards_wait()]);
			append($$anchor, p_9);
		};
		var alternate_1 = ($$anchor) => {
			var fragment_4 = root_11$1();
			var div_6 = first_child(fragment_4);
			var p_10 = child(div_6);
			var text_18 = only_child(p_10, true);
			var text_19 = only_child(sibling(p_10, 2), true);
			var a_2 = sibling(div_6, 2);
			var text_20 = only_child(a_2, true);
			template_effect(($0, $1, $2, $3) => {
				set_text(text_18, $0);
				set_text(text_19, $1);
				set_attribute(a_2, "href", $2);
				set_text(text_20, $3);
			}, [
				() => cards_done(),
				() => get(queue).dueTomorrow > 0 ? cards_done_next({ count: get(queue).dueTomorrow }) : cards_done_none(),
				() => $$props.navigation.href({ screen: "overview" }),
				() => result_to_course()
			]);
			append($$anchor, fragment_4);
		};
		if_block(node, ($$render) => {
			if (!$$props.session.isReady) $$render(consequent);
			else if (get(card)) $$render(consequent_7, 1);
			else if (get(queue).unlocked === 0) $$render(consequent_9, 2);
			else if (get(queue).dueToday > 0) $$render(consequent_10, 3);
			else $$render(alternate_1, -1);
		});
		var node_9 = sibling(node, 2);
		var consequent_11 = ($$anchor) => {
			var button_3 = root_12$1();
			var text_21 = only_child(button_3, true);
			template_effect(($0) => set_text(text_21, $0), [() => cards_undo()]);
			delegated("click", button_3, undo);
			append($$anchor, button_3);
		};
		if_block(node_9, ($$render) => {
			if (done.length > 0) $$render(consequent_11);
		});
		bind_this(div_3, ($$value) => set(region, $$value), () => get(region));
		var p_12 = sibling(div_3, 2);
		var text_22 = only_child(p_12, true);
		var node_10 = sibling(p_12, 2);
		var consequent_12 = ($$anchor) => {
			var p_13 = root_13$1();
			var text_23 = only_child(p_13, true);
			template_effect(($0) => set_text(text_23, $0), [() => cards_keys()]);
			append($$anchor, p_13);
		};
		if_block(node_10, ($$render) => {
			if (get(card)) $$render(consequent_12);
		});
		template_effect(($0, $1, $2, $3) => {
			set_text(text, $0);
			set_text(text_1, $1);
			set_text(text_2, $$props.session.isReady ? get(queue).dueToday : "–");
			set_text(text_3, $2);
			set_text(text_4, $$props.session.isReady ? get(queue).dueTomorrow : "–");
			set_attribute(div_3, "aria-label", $3);
			set_text(text_22, get(message));
		}, [
			() => cards_title({ title: $$props.course.title }),
			() => cards_due_today(),
			() => cards_due_tomorrow(),
			() => nav_cards()
		]);
		delegated("keydown", div_3, key);
		append($$anchor, div);
		pop();
	}
	delegate(["keydown", "click"]);
	// src/lib/quiz/recall.ts
	var PER_SECTION = 2;
	/**
	* One or two statements after each part of a lesson, to be given back to their subjects. Chosen by the facts' ids, so
	* that a lesson asks the same each time; two prompts of a part have different answers where the facts allow.
	*/
	function promptsOf(course, dimension) {
		return [void 0, ...dimension.sections.map((section) => section.id)].flatMap((section) => {
			const facts = dimension.facts.filter((fact) => fact.section === section && isDecided(course, fact));
			const ranked = rankBy(dimension.id, facts, (fact) => fact.id);
			const [first] = ranked;
			if (!first) return [];
			const second = ranked.find((fact) => targetOf(course, fact) !== targetOf(course, first)) ?? ranked[1];
			return [{
				section,
				facts: second ? [first, second].slice(0, PER_SECTION) : [first]
			}];
		});
	}
	// src/lib/course/addresses.ts
	/** Scheme of the addresses that stand for the course's own files until a page knows where they lie. */
	var ASSET = "asset:";
	/** Scheme of the addresses that stand for lessons of the same course: `lesson:income#billing`. */
	var LESSON = "lesson:";
	// src/lib/ui/lesson-html.ts
	/** A section's HTML with the addresses of this place: its images and its links into other lessons. */
	function resolveHtml(html, navigation) {
		return html.replaceAll(new RegExp(`(src=")${ASSET}([^"]*)`, "g"), (_, before, name) => before + navigation.asset(name)).replaceAll(new RegExp(`(href=")${LESSON}([^"#]*)#?([^"]*)`, "g"), (_, before, dimension, section) => {
			return before + navigation.href({
				screen: "lesson",
				dimension,
				section: section || void 0
			});
		});
	}
	// src/lib/ui/RecallPrompt.svelte
	var root$13 = /* @__PURE__ */ from_tree([[
		"span",
		{ "aria-hidden": "true" },
		"✓"
	]]);
	var root_1$11 = /* @__PURE__ */ from_tree([[
		"span",
		{ "aria-hidden": "true" },
		"✗"
	]]);
	var root_2$10 = /* @__PURE__ */ from_tree([[
		"button",
		{ type: "button" },
		,
		" ",
		,
		" ",
		,
	]]);
	var root_3$9 = /* @__PURE__ */ from_tree([[
		"span",
		{ class: "soft s9" },
		" "
	]]);
	var root_4$6 = /* @__PURE__ */ from_tree([
		[
			"strong",
			null,
			" "
		],
		" ",
		,
		" ",
		,
	], 1);
	var root_5$6 = /* @__PURE__ */ from_tree([[
		"div",
		{
			class: "prompt s9",
			role: "group"
		},
		[
			"p",
			{ class: "label s9" },
			" "
		],
		" ",
		[
			"p",
			{ class: "statement s9" },
			" "
		],
		" ",
		["div", { class: "targets s9" }],
		" ",
		[
			"div",
			{
				role: "status",
				class: "feedback s9"
			},
			,
		]
	]]);
	function RecallPrompt($$anchor, $$props) {
		const id = props_id();
		push($$props, true);
		const wording = /* @__PURE__ */ user_derived(() => wordingOf($$props.course.language));
		const key = /* @__PURE__ */ user_derived(() => targetOf($$props.course, $$props.fact));
		const holders = /* @__PURE__ */ user_derived(() => $$props.course.subjects.filter(({ id }) => $$props.fact.holds.includes(id)));
		const right = /* @__PURE__ */ user_derived(() => $$props.given !== void 0 && ($$props.comesBack ? !$$props.given.missed : $$props.given.correct));
		function answer(target) {
			if ($$props.given || !$$props.ready) return;
			$$props.onanswer(target.id, target.id === get(key));
		}
		var div = root_5$6();
		var p = child(div);
		var text$5 = only_child(p);
		var p_1 = sibling(p, 2);
		var text_1 = only_child(p_1, true);
		var div_1 = sibling(p_1, 2);
		each(div_1, 21, () => $$props.targets, (target) => target.id, ($$anchor, target) => {
			var button = root_2$10();
			let classes;
			var node = child(button);
			SubjectLabel(node, {
				get subjects() {
					return $$props.course.subjects;
				},
				get ids() {
					return get(target).subjects;
				},
				get text() {
					return get(target).text;
				}
			});
			var node_1 = sibling(node, 2);
			var consequent = ($$anchor) => {
				append($$anchor, root$13());
			};
			if_block(node_1, ($$render) => {
				if ($$props.given && get(target).id === get(key)) $$render(consequent);
			});
			var node_2 = sibling(node_1, 2);
			var consequent_1 = ($$anchor) => {
				append($$anchor, root_1$11());
			};
			if_block(node_2, ($$render) => {
				if ($$props.given && get(target).id !== get(key) && $$props.given.target === get(target).id) $$render(consequent_1);
			});
			template_effect(() => {
				classes = set_class(button, 1, "button s9", null, classes, {
					key: $$props.given && get(target).id === get(key),
					chosen: $$props.given?.target === get(target).id
				});
				set_attribute(button, "aria-disabled", $$props.given !== void 0 || !$$props.ready);
				set_attribute(button, "aria-pressed", $$props.given?.target === get(target).id);
			});
			delegated("click", button, () => answer(get(target)));
			append($$anchor, button);
		});
		var node_3 = child(sibling(div_1, 2));
		var consequent_4 = ($$anchor) => {
			var fragment = root_4$6();
			var strong = first_child(fragment);
			var text_2 = only_child(strong, true);
			var text_3 = sibling(strong);
			var node_4 = sibling(text_3);
			var consequent_2 = ($$anchor) => {
				var text_4 = text();
				template_effect(() => set_text(text_4, $$props.fact.why));
				append($$anchor, text_4);
			};
			if_block(node_4, ($$render) => {
				if ($$props.fact.why) $$render(consequent_2);
			});
			var node_5 = sibling(node_4, 2);
			var consequent_3 = ($$anchor) => {
				var span_2 = root_3$9();
				var text_5 = only_child(span_2, true);
				template_effect(($0) => set_text(text_5, $0), [() => prompt_comes_back()]);
				append($$anchor, span_2);
			};
			if_block(node_5, ($$render) => {
				if (!get(right) && $$props.comesBack) $$render(consequent_3);
			});
			template_effect(($0, $1) => {
				set_class(strong, 1, clsx(get(right) ? "right" : "wrong"), "s9");
				set_text(text_2, $0);
				set_text(text_3, ` ${$1 ?? ""} `);
			}, [() => get(right) ? prompt_right() : prompt_wrong(), () => get(wording).statement($$props.fact, get(holders))]);
			append($$anchor, fragment);
		};
		if_block(node_3, ($$render) => {
			if ($$props.given) $$render(consequent_4);
		});
		template_effect(($0, $1, $2) => {
			set_attribute(div, "aria-labelledby", `${id}-statement ${id}-question`);
			set_attribute(div, "id", `prompt-${$$props.fact.id ?? ""}${$$props.comesBack ? "" : "-again"}`);
			set_attribute(p, "id", `${id}-question`);
			set_text(text$5, `${$0 ?? ""}: ${$1 ?? ""}`);
			set_attribute(p_1, "id", `${id}-statement`);
			set_text(text_1, $2);
		}, [
			() => prompt_label(),
			() => prompt_question(),
			() => get(wording).fragment($$props.fact, openNumber($$props.course))
		]);
		append($$anchor, div);
		pop();
	}
	delegate(["click"]);
	// src/lib/ui/side-by-side.ts
	/** A dimension's facts as facing pages: what is one subject's alone, row by row, and what crosses the fold. */
	function layOutSpread(course, dimension) {
		const own = dimension.facts.filter((fact) => fact.holds.length === 1);
		const aspects = [...new Set(own.map((fact) => fact.aspect))];
		return {
			pages: course.subjects.map((subject) => ({
				subject,
				rows: aspects.map((aspect) => ({
					aspect,
					facts: own.filter((fact) => fact.aspect === aspect && fact.holds[0] === subject.id)
				}))
			})),
			partlyShared: dimension.facts.filter((fact) => fact.holds.length > 1 && !isShared(course, fact)),
			shared: dimension.facts.filter((fact) => isShared(course, fact))
		};
	}
	// src/lib/ui/SideBySide.svelte
	var root$12 = /* @__PURE__ */ from_tree([[
		"span",
		{ class: "who sb" },
		,
	]]);
	var root_1$10 = /* @__PURE__ */ from_tree([[
		"li",
		{ class: "sb" },
		,
		" "
	]]);
	var root_2$9 = /* @__PURE__ */ from_tree([[
		"section",
		{ class: "across sb" },
		[
			"h3",
			{ class: "sb" },
			,
			" "
		],
		" ",
		["ul", { class: "sb" }]
	]]);
	var root_3$8 = /* @__PURE__ */ from_tree([[
		"dd",
		{ class: "sb" },
		" "
	]]);
	var root_4$5 = /* @__PURE__ */ from_tree([
		[
			"dt",
			{ class: "sb" },
			" "
		],
		" ",
		,
	], 1);
	var root_5$5 = /* @__PURE__ */ from_tree([[
		"div",
		null,
		,
	]]);
	var root_6$4 = /* @__PURE__ */ from_tree([[
		"section",
		null,
		[
			"h3",
			{ class: "sb" },
			,
		],
		" ",
		["dl", { class: "sb" }]
	]]);
	var root_7$4 = /* @__PURE__ */ from_tree([
		["div", { class: "spread sb" }],
		" ",
		,
		" ",
		,
	], 1);
	function SideBySide($$anchor, $$props) {
		push($$props, true);
		const across = ($$anchor, title = noop, facts = noop, named = noop) => {
			var fragment = comment();
			var node = first_child(fragment);
			var consequent_2 = ($$anchor) => {
				var section = root_2$9();
				var h3 = child(section);
				var node_1 = child(h3);
				var consequent = ($$anchor) => {
					var fragment_1 = comment();
					each(first_child(fragment_1), 19, () => $$props.course.subjects, (subject) => subject.id, ($$anchor, subject, index) => {
						SubjectMark($$anchor, { get index() {
							return get(index);
						} });
					});
					append($$anchor, fragment_1);
				};
				if_block(node_1, ($$render) => {
					if (!named()) $$render(consequent);
				});
				var text = sibling(node_1);
				each(sibling(h3, 2), 21, facts, (fact) => fact.id, ($$anchor, fact) => {
					var li = root_1$10();
					var node_3 = child(li);
					var consequent_1 = ($$anchor) => {
						var span = root$12();
						var node_4 = child(span);
						{
							let $0 = /* @__PURE__ */ user_derived(() => get(wording).names(holders(get(fact))));
							SubjectLabel(node_4, {
								get subjects() {
									return $$props.course.subjects;
								},
								get ids() {
									return get(fact).holds;
								},
								get text() {
									return get($0);
								}
							});
						}
						append($$anchor, span);
					};
					if_block(node_3, ($$render) => {
						if (named()) $$render(consequent_1);
					});
					var text_1 = sibling(node_3);
					template_effect(($0) => set_text(text_1, ` ${$0 ?? ""}`), [() => get(wording).fragment(get(fact), "plural")]);
					append($$anchor, li);
				});
				template_effect(() => set_text(text, ` ${title() ?? ""}`));
				append($$anchor, section);
			};
			if_block(node, ($$render) => {
				if (facts().length > 0) $$render(consequent_2);
			});
			append($$anchor, fragment);
		};
		const spread = /* @__PURE__ */ user_derived(() => layOutSpread($$props.course, $$props.dimension));
		const wording = /* @__PURE__ */ user_derived(() => wordingOf($$props.course.language));
		const holders = (fact) => $$props.course.subjects.filter(({ id }) => fact.holds.includes(id));
		var fragment_3 = root_7$4();
		var div = first_child(fragment_3);
		each(div, 23, () => get(spread).pages, (page) => page.subject.id, ($$anchor, page, index) => {
			var section_1 = root_6$4();
			var h3_1 = child(section_1);
			var node_5 = child(h3_1);
			{
				let $0 = /* @__PURE__ */ user_derived(() => [get(page).subject.id]);
				SubjectLabel(node_5, {
					get subjects() {
						return $$props.course.subjects;
					},
					get ids() {
						return get($0);
					}
				});
			}
			each(sibling(h3_1, 2), 21, () => get(page).rows, (row) => row.aspect, ($$anchor, row) => {
				var div_1 = root_5$5();
				let classes;
				var node_6 = child(div_1);
				var consequent_3 = ($$anchor) => {
					var fragment_4 = root_4$5();
					var dt = first_child(fragment_4);
					var text_2 = only_child(dt, true);
					each(sibling(dt, 2), 17, () => get(row).facts, (fact) => fact.id, ($$anchor, fact) => {
						var dd = root_3$8();
						var text_3 = only_child(dd, true);
						template_effect(($0) => set_text(text_3, $0), [() => get(wording).fragment(get(fact), get(page).subject.number)]);
						append($$anchor, dd);
					});
					template_effect(($0) => set_text(text_2, $0), [() => capitalise(get(row).aspect)]);
					append($$anchor, fragment_4);
				};
				if_block(node_6, ($$render) => {
					if (get(row).facts.length > 0) $$render(consequent_3);
				});
				template_effect(() => classes = set_class(div_1, 1, "row sb", null, classes, { empty: get(row).facts.length === 0 }));
				append($$anchor, div_1);
			});
			template_effect(() => {
				set_class(section_1, 1, `page subject-${get(index) ?? ""}`, "sb");
				set_attribute(section_1, "aria-label", get(page).subject.name);
			});
			append($$anchor, section_1);
		});
		var node_8 = sibling(div, 2);
		{
			let $0 = /* @__PURE__ */ user_derived(() => lesson_partly_shared());
			across(node_8, () => get($0), () => get(spread).partlyShared, () => true);
		}
		var node_9 = sibling(node_8, 2);
		{
			let $0 = /* @__PURE__ */ user_derived(() => lesson_shared());
			across(node_9, () => get($0), () => get(spread).shared, () => false);
		}
		append($$anchor, fragment_3);
		pop();
	}
	// src/lib/ui/Lesson.svelte
	var root$11 = /* @__PURE__ */ from_tree([[
		"section",
		{ class: "s5" },
		[
			"h2",
			{ class: "s5" },
			" "
		],
		" ",
		["div", { class: "prose" }],
		" ",
		,
	]]);
	var root_1$9 = /* @__PURE__ */ from_tree([[
		"section",
		{
			"aria-labelledby": "_again",
			class: "s5"
		},
		[
			"h2",
			{
				id: "_again",
				class: "s5"
			},
			" "
		],
		" ",
		[
			"p",
			{ class: "s5" },
			" "
		],
		" ",
		,
	]]);
	var root_2$8 = /* @__PURE__ */ from_tree([" ", [
		"a",
		null,
		" "
	]], 1);
	var root_3$7 = /* @__PURE__ */ from_tree([[
		"p",
		null,
		[
			"a",
			{ class: "button primary" },
			" "
		]
	]]);
	var root_4$4 = /* @__PURE__ */ from_tree([[
		"button",
		{
			type: "button",
			class: "button primary"
		},
		" "
	]]);
	var root_5$4 = /* @__PURE__ */ from_tree([[
		"a",
		{
			rel: "prev",
			class: "s5"
		},
		" "
	]]);
	var root_6$3 = /* @__PURE__ */ from_tree([[
		"a",
		{
			rel: "next",
			class: "s5"
		},
		" "
	]]);
	var root_7$3 = /* @__PURE__ */ from_tree([[
		"article",
		null,
		[
			"header",
			{ class: "s5" },
			[
				"p",
				{ class: "eyebrow" },
				" "
			],
			" ",
			[
				"h1",
				null,
				" "
			]
		],
		" ",
		[
			"section",
			{ class: "s5" },
			[
				"h2",
				{ class: "visually-hidden s5" },
				" "
			],
			" ",
			,
			" ",
			,
		],
		" ",
		,
		" ",
		,
		" ",
		[
			"aside",
			{
				class: "principle s5",
				"aria-labelledby": "_principle"
			},
			[
				"h2",
				{
					id: "_principle",
					class: "s5"
				},
				" "
			],
			" ",
			[
				"p",
				{ class: "s5" },
				" "
			]
		],
		" ",
		[
			"div",
			{ class: "end no-print s5" },
			[
				"p",
				{ role: "status" },
				,
			],
			" ",
			,
			" ",
			[
				"nav",
				{ class: "s5" },
				,
				" ",
				,
			]
		]
	]]);
	function Lesson($$anchor, $$props) {
		push($$props, true);
		const prompts = ($$anchor, section = noop) => {
			var fragment = comment();
			each(first_child(fragment), 17, () => get(groups).find((group) => group.section === section())?.facts ?? [], (fact) => fact.id, ($$anchor, fact) => {
				{
					let $0 = /* @__PURE__ */ user_derived(() => given(get(fact)));
					RecallPrompt($$anchor, {
						get course() {
							return $$props.course;
						},
						get fact() {
							return get(fact);
						},
						get targets() {
							return get(targets);
						},
						get given() {
							return get($0);
						},
						get ready() {
							return $$props.session.isReady;
						},
						comesBack: true,
						onanswer: (target, correct) => answer(get(fact), target, correct)
					});
				}
			});
			append($$anchor, fragment);
		};
		const place = /* @__PURE__ */ user_derived(() => $$props.course.dimensions.indexOf($$props.dimension));
		const previous = /* @__PURE__ */ user_derived(() => $$props.course.dimensions[get(place) - 1]);
		const next = /* @__PURE__ */ user_derived(() => $$props.course.dimensions[get(place) + 1]);
		const groups = /* @__PURE__ */ user_derived(() => promptsOf($$props.course, $$props.dimension));
		const targets = /* @__PURE__ */ user_derived(() => targetsOf($$props.course, $$props.dimension));
		const asked = /* @__PURE__ */ user_derived(() => get(groups).flatMap((group) => group.facts));
		const lesson = /* @__PURE__ */ user_derived(() => $$props.session.state.lessons[$$props.dimension.id]);
		const given = (fact) => get(lesson)?.prompts[fact.id];
		const missed = /* @__PURE__ */ user_derived(() => get(asked).filter((fact) => given(fact)?.missed));
		const open = /* @__PURE__ */ user_derived(() => get(asked).filter((fact) => !given(fact)?.correct));
		const finished = /* @__PURE__ */ user_derived(() => get(lesson)?.finishedAt !== void 0);
		let triedTooEarly = /* @__PURE__ */ state(false);
		let toQuiz = /* @__PURE__ */ state(void 0);
		function answer(fact, target, correct) {
			$$props.session.did({
				type: "prompt-answered",
				dimension: $$props.dimension.id,
				fact: fact.id,
				target,
				correct
			});
		}
		async function finish() {
			if (get(open).length > 0) set(triedTooEarly, true);
			else if ($$props.session.isReady) {
				await $$props.session.did({
					type: "lesson-finished",
					dimension: $$props.dimension.id
				});
				await tick();
				get(toQuiz)?.focus();
			}
		}
		/** The first prompt that is still to be answered, where it stands: in the lesson, or once more at its end. */
		const firstOpen = /* @__PURE__ */ user_derived(() => {
			const [fact] = get(open);
			return fact && `#prompt-${fact.id}${given(fact) ? "-again" : ""}`;
		});
		var article = root_7$3();
		var header = child(article);
		var p = child(header);
		var text$4 = only_child(p);
		var text_1 = only_child(sibling(p, 2), true);
		var section_1 = sibling(header, 2);
		var h2 = child(section_1);
		var text_2 = only_child(h2, true);
		var node_1 = sibling(h2, 2);
		SideBySide(node_1, {
			get course() {
				return $$props.course;
			},
			get dimension() {
				return $$props.dimension;
			}
		});
		prompts(sibling(node_1, 2), () => void 0);
		var node_3 = sibling(section_1, 2);
		each(node_3, 17, () => $$props.dimension.sections, (section) => section.id, ($$anchor, section) => {
			var section_2 = root$11();
			var h2_1 = child(section_2);
			var text_3 = only_child(h2_1, true);
			var div = sibling(h2_1, 2);
			html(div, () => resolveHtml(get(section).html, $$props.navigation), true);
			var node_4 = sibling(div, 2);
			prompts(node_4, () => get(section).id);
			template_effect(() => {
				set_attribute(section_2, "id", get(section).id);
				set_attribute(section_2, "aria-labelledby", `${get(section).id ?? ""}-title`);
				set_attribute(h2_1, "id", `${get(section).id ?? ""}-title`);
				set_text(text_3, get(section).title);
			});
			append($$anchor, section_2);
		});
		var node_5 = sibling(node_3, 2);
		var consequent = ($$anchor) => {
			var section_3 = root_1$9();
			var h2_2 = child(section_3);
			var text_4 = only_child(h2_2, true);
			var p_1 = sibling(h2_2, 2);
			var text_5 = only_child(p_1, true);
			each(sibling(p_1, 2), 17, () => get(missed), (fact) => fact.id, ($$anchor, fact) => {
				const state = /* @__PURE__ */ user_derived(() => given(get(fact)));
				{
					let $0 = /* @__PURE__ */ user_derived(() => get(state)?.correct ? get(state) : void 0);
					RecallPrompt($$anchor, {
						get course() {
							return $$props.course;
						},
						get fact() {
							return get(fact);
						},
						get targets() {
							return get(targets);
						},
						get given() {
							return get($0);
						},
						get ready() {
							return $$props.session.isReady;
						},
						comesBack: false,
						onanswer: (target, correct) => answer(get(fact), target, correct)
					});
				}
			});
			template_effect(($0, $1) => {
				set_text(text_4, $0);
				set_text(text_5, $1);
			}, [() => lesson_again(), () => lesson_again_intro()]);
			append($$anchor, section_3);
		};
		if_block(node_5, ($$render) => {
			if (get(missed).length > 0) $$render(consequent);
		});
		var aside = sibling(node_5, 2);
		var h2_3 = child(aside);
		var text_6 = only_child(h2_3, true);
		var text_7 = only_child(sibling(h2_3, 2), true);
		var p_3 = child(sibling(aside, 2));
		var node_7 = child(p_3);
		var consequent_1 = ($$anchor) => {
			var text_8 = text();
			template_effect(($0) => set_text(text_8, $0), [() => lesson_finished()]);
			append($$anchor, text_8);
		};
		var consequent_2 = ($$anchor) => {
			var fragment_4 = root_2$8();
			var text_9 = first_child(fragment_4);
			var a = sibling(text_9);
			var text_10 = only_child(a, true);
			template_effect(($0, $1) => {
				set_text(text_9, `${$0 ?? ""} `);
				set_attribute(a, "href", get(firstOpen));
				set_text(text_10, $1);
			}, [() => lesson_prompts_left({ count: get(open).length }), () => lesson_go_to_prompt()]);
			append($$anchor, fragment_4);
		};
		if_block(node_7, ($$render) => {
			if (get(finished)) $$render(consequent_1);
			else if (get(triedTooEarly) && get(firstOpen)) $$render(consequent_2, 1);
		});
		var node_8 = sibling(p_3, 2);
		var consequent_3 = ($$anchor) => {
			var p_4 = root_3$7();
			var a_1 = child(p_4);
			var text_11 = only_child(a_1, true);
			bind_this(a_1, ($$value) => set(toQuiz, $$value), () => get(toQuiz));
			template_effect(($0, $1) => {
				set_attribute(a_1, "href", $0);
				set_text(text_11, $1);
			}, [() => $$props.navigation.href({
				screen: "quiz",
				quiz: $$props.dimension.id
			}), () => lesson_to_quiz()]);
			append($$anchor, p_4);
		};
		var alternate = ($$anchor) => {
			var button = root_4$4();
			var text_12 = only_child(button, true);
			template_effect(($0) => set_text(text_12, $0), [() => lesson_finish()]);
			delegated("click", button, finish);
			append($$anchor, button);
		};
		if_block(node_8, ($$render) => {
			if (get(finished)) $$render(consequent_3);
			else $$render(alternate, -1);
		});
		var nav = sibling(node_8, 2);
		var node_9 = child(nav);
		var consequent_4 = ($$anchor) => {
			var a_2 = root_5$4();
			var text_13 = only_child(a_2, true);
			template_effect(($0, $1) => {
				set_attribute(a_2, "href", $0);
				set_text(text_13, $1);
			}, [() => $$props.navigation.href({
				screen: "lesson",
				dimension: get(previous).id
			}), () => lesson_previous({ title: get(previous).title })]);
			append($$anchor, a_2);
		};
		if_block(node_9, ($$render) => {
			if (get(previous)) $$render(consequent_4);
		});
		var node_10 = sibling(node_9, 2);
		var consequent_5 = ($$anchor) => {
			var a_3 = root_6$3();
			var text_14 = only_child(a_3, true);
			template_effect(($0, $1) => {
				set_attribute(a_3, "href", $0);
				set_text(text_14, $1);
			}, [() => $$props.navigation.href({
				screen: "lesson",
				dimension: get(next).id
			}), () => lesson_next({ title: get(next).title })]);
			append($$anchor, a_3);
		};
		if_block(node_10, ($$render) => {
			if (get(next)) $$render(consequent_5);
		});
		template_effect(($0, $1, $2, $3) => {
			set_text(text$4, `${$0 ?? ""} · ${$$props.dimension.title ?? ""}`);
			set_text(text_1, $$props.dimension.question);
			set_attribute(section_1, "id", COMPARISON);
			set_attribute(section_1, "aria-labelledby", `_side-by-side-title`);
			set_attribute(h2, "id", `_side-by-side-title`);
			set_text(text_2, $1);
			set_text(text_6, $2);
			set_text(text_7, $$props.dimension.principle);
			set_attribute(nav, "aria-label", $3);
		}, [
			() => lesson_of({
				number: get(place) + 1,
				total: $$props.course.dimensions.length
			}),
			() => lesson_side_by_side(),
			() => lesson_principle(),
			() => lesson_nav_label()
		]);
		append($$anchor, article);
		pop();
	}
	delegate(["click"]);
	// src/lib/ui/ComparisonTable.svelte
	var root$10 = /* @__PURE__ */ from_tree([[
		"th",
		{
			role: "columnheader",
			scope: "col",
			class: "sa"
		},
		,
	]]);
	var root_1$8 = /* @__PURE__ */ from_tree([[
		"td",
		{ role: "cell" },
		[
			"span",
			{
				class: "narrow sa",
				"aria-hidden": "true"
			},
			,
		],
		" "
	]]);
	var root_2$7 = /* @__PURE__ */ from_tree([[
		"tr",
		{
			role: "row",
			class: "sa"
		},
		[
			"th",
			{
				role: "rowheader",
				scope: "row",
				class: "sa"
			},
			[
				"a",
				null,
				" "
			]
		],
		,
	]]);
	var root_3$6 = /* @__PURE__ */ from_tree([[
		"table",
		{
			role: "table",
			class: "sa"
		},
		[
			"caption",
			{ class: "visually-hidden" },
			" "
		],
		[
			"thead",
			{
				role: "rowgroup",
				class: "sa"
			},
			[
				"tr",
				{
					role: "row",
					class: "sa"
				},
				[
					"th",
					{
						role: "columnheader",
						scope: "col",
						class: "corner sa"
					},
					" "
				],
				,
			]
		],
		["tbody", {
			role: "rowgroup",
			class: "sa"
		}]
	]]);
	function ComparisonTable($$anchor, $$props) {
		push($$props, true);
		var table = root_3$6();
		var caption = child(table);
		var text = only_child(caption, true);
		var thead = sibling(caption);
		var th = child(child(thead));
		var text_1 = only_child(th, true);
		each(sibling(th), 17, () => $$props.course.subjects, (subject) => subject.id, ($$anchor, subject) => {
			var th_1 = root$10();
			var node_1 = child(th_1);
			{
				let $0 = /* @__PURE__ */ user_derived(() => [get(subject).id]);
				SubjectLabel(node_1, {
					get subjects() {
						return $$props.course.subjects;
					},
					get ids() {
						return get($0);
					}
				});
			}
			append($$anchor, th_1);
		});
		each(sibling(thead), 21, () => $$props.course.dimensions, (dimension) => dimension.id, ($$anchor, dimension) => {
			var tr_1 = root_2$7();
			var th_2 = child(tr_1);
			var a = child(th_2);
			var text_2 = only_child(a, true);
			each(sibling(th_2), 19, () => $$props.course.subjects, (subject) => subject.id, ($$anchor, subject, index) => {
				var td = root_1$8();
				var span = child(td);
				var node_3 = child(span);
				{
					let $0 = /* @__PURE__ */ user_derived(() => [get(subject).id]);
					SubjectLabel(node_3, {
						get subjects() {
							return $$props.course.subjects;
						},
						get ids() {
							return get($0);
						}
					});
				}
				var text_3 = sibling(span);
				template_effect(() => {
					set_class(td, 1, `subject-${get(index) ?? ""}`, "sa");
					set_text(text_3, ` ${get(dimension).summary[get(subject).id] ?? ""}`);
				});
				append($$anchor, td);
			});
			template_effect(($0) => {
				set_attribute(a, "href", $0);
				set_text(text_2, get(dimension).title);
			}, [() => $$props.navigation.href({
				screen: "lesson",
				dimension: get(dimension).id
			})]);
			append($$anchor, tr_1);
		});
		template_effect(($0, $1) => {
			set_text(text, $0);
			set_text(text_1, $1);
		}, [() => overview_comparison_caption({ title: $$props.course.title }), () => overview_dimension()]);
		append($$anchor, table);
		pop();
	}
	// src/lib/ui/Overview.svelte
	var root$9 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "long s3" },
		" "
	]]);
	var root_1$7 = /* @__PURE__ */ from_tree([[
		"div",
		null,
		[
			"h2",
			null,
			,
		],
		" ",
		,
		" ",
		[
			"p",
			{ class: "s3" },
			" "
		]
	]]);
	var root_2$6 = /* @__PURE__ */ from_tree([[
		"li",
		null,
		" "
	]]);
	var root_3$5 = /* @__PURE__ */ from_tree([[
		"span",
		{ class: "best s3" },
		" "
	]]);
	var root_4$3 = /* @__PURE__ */ from_tree([[
		"li",
		{ class: "s3" },
		[
			"div",
			{ class: "lesson s3" },
			[
				"a",
				{ class: "s3" },
				" "
			],
			" ",
			[
				"span",
				{ class: "question s3" },
				" "
			]
		],
		" ",
		[
			"span",
			{ class: "status s3" },
			[
				"span",
				{
					class: "dot s3",
					"aria-hidden": "true"
				},
				" "
			],
			" "
		],
		" ",
		[
			"span",
			{ class: "quiz s3" },
			[
				"a",
				{ class: "s3" },
				" "
			],
			" ",
			,
		]
	]]);
	var root_5$3 = /* @__PURE__ */ from_tree([
		[
			"span",
			{ class: "status s3" },
			" "
		],
		" ",
		[
			"span",
			{ class: "quiz s3" },
			[
				"span",
				{ class: "best s3" },
				" "
			]
		]
	], 1);
	var root_6$2 = /* @__PURE__ */ from_tree([[
		"span",
		{ class: "status s3" },
		" "
	]]);
	var root_7$2 = /* @__PURE__ */ from_tree([[
		"a",
		{
			rel: "noopener noreferrer",
			target: "_blank"
		},
		" "
	]]);
	var root_8$2 = /* @__PURE__ */ from_tree([[
		"span",
		{ class: "publisher s3" },
		" "
	]]);
	var root_9$2 = /* @__PURE__ */ from_tree([[
		"li",
		null,
		,
		,
	]]);
	var root_10$2 = /* @__PURE__ */ from_tree([
		[
			"header",
			{ class: "head s3" },
			[
				"p",
				{ class: "eyebrow" },
				" "
			],
			" ",
			[
				"h1",
				null,
				" "
			],
			" ",
			[
				"p",
				{ class: "summary s3" },
				" "
			],
			" ",
			[
				"p",
				{ class: "no-print" },
				[
					"a",
					{ class: "button primary" },
					" "
				]
			]
		],
		" ",
		["section"],
		" ",
		[
			"section",
			{ class: "s3" },
			[
				"h2",
				{ class: "s3" },
				" "
			],
			" ",
			,
		],
		" ",
		[
			"section",
			{ class: "prose s3" },
			[
				"h2",
				{ class: "s3" },
				" "
			],
			" ",
			["ul"]
		],
		" ",
		[
			"section",
			{ class: "no-print s3" },
			[
				"h2",
				{ class: "s3" },
				" "
			],
			" ",
			[
				"ol",
				{ class: "lessons s3" },
				,
				" ",
				[
					"li",
					{ class: "extra s3" },
					[
						"div",
						{ class: "lesson s3" },
						[
							"a",
							{ class: "s3" },
							" "
						],
						" ",
						[
							"span",
							{ class: "question s3" },
							" "
						]
					],
					" ",
					,
				],
				" ",
				[
					"li",
					{ class: "extra s3" },
					[
						"div",
						{ class: "lesson s3" },
						[
							"a",
							{ class: "s3" },
							" "
						],
						" ",
						[
							"span",
							{ class: "question s3" },
							" "
						]
					],
					" ",
					,
				]
			]
		],
		" ",
		,
		" ",
		[
			"section",
			{ class: "sources prose s3" },
			[
				"h2",
				{ class: "s3" },
				" "
			],
			" ",
			["ul"]
		]
	], 1);
	function Overview($$anchor, $$props) {
		push($$props, true);
		/** What only the site offers, such as packages to download. */
		const cards = /* @__PURE__ */ user_derived(() => deriveCards($$props.course));
		const queue = /* @__PURE__ */ user_derived(() => cardsAt(get(cards), $$props.session.state, $$props.session.now(), $$props.session.timeZone));
		const next = /* @__PURE__ */ user_derived(() => nextStep($$props.course, $$props.session.state, get(queue).dueToday));
		const final = /* @__PURE__ */ user_derived(() => resultOf($$props.session.state, FINAL, $$props.course.settings.score));
		function continueText(step) {
			switch (step.kind) {
				case "start": return continue_start({ title: step.dimension.title });
				case "lesson": return continue_lesson({ title: step.dimension.title });
				case "quiz": return continue_quiz({ title: step.dimension.title });
				case "resume-quiz": return continue_resume_quiz({ title: step.dimension.title });
				case "final": return continue_final();
				case "resume-final": return continue_resume_final();
				case "cards": return continue_cards();
				case "again": return continue_again();
			}
		}
		const statusText = {
			"not-started": status_not_started,
			reading: status_reading,
			read: status_read
		};
		const statusMark = {
			"not-started": "○",
			reading: "◐",
			read: "●"
		};
		var fragment = root_10$2();
		var header = first_child(fragment);
		var p = child(header);
		var text$3 = only_child(p);
		var h1 = sibling(p, 2);
		var text_1 = only_child(h1, true);
		var p_1 = sibling(h1, 2);
		var text_2 = only_child(p_1, true);
		var a = child(sibling(p_1, 2));
		var text_3 = only_child(a, true);
		var section = sibling(header, 2);
		let classes;
		each(section, 23, () => $$props.course.subjects, (subject) => subject.id, ($$anchor, subject, index) => {
			var div = root_1$7();
			var h2 = child(div);
			var node = child(h2);
			{
				let $0 = /* @__PURE__ */ user_derived(() => [get(subject).id]);
				SubjectLabel(node, {
					get subjects() {
						return $$props.course.subjects;
					},
					get ids() {
						return get($0);
					}
				});
			}
			var node_1 = sibling(h2, 2);
			var consequent = ($$anchor) => {
				var p_3 = root$9();
				var text_4 = only_child(p_3, true);
				template_effect(() => set_text(text_4, get(subject).longName));
				append($$anchor, p_3);
			};
			var d = /* @__PURE__ */ user_derived(() => get(subject).longName.toLowerCase() !== get(subject).name.toLowerCase());
			if_block(node_1, ($$render) => {
				if (get(d)) $$render(consequent);
			});
			var text_5 = only_child(sibling(node_1, 2), true);
			template_effect(() => {
				set_class(div, 1, `subject subject-${get(index) ?? ""}`, "s3");
				set_text(text_5, get(subject).summary);
			});
			append($$anchor, div);
		});
		var section_1 = sibling(section, 2);
		var h2_1 = child(section_1);
		var text_6 = only_child(h2_1, true);
		ComparisonTable(sibling(h2_1, 2), {
			get course() {
				return $$props.course;
			},
			get navigation() {
				return $$props.navigation;
			}
		});
		var section_2 = sibling(section_1, 2);
		var h2_2 = child(section_2);
		var text_7 = only_child(h2_2, true);
		each(sibling(h2_2, 2), 20, () => $$props.course.outcomes, (outcome) => outcome, ($$anchor, outcome) => {
			var li = root_2$6();
			var text_8 = only_child(li, true);
			template_effect(() => set_text(text_8, outcome));
			append($$anchor, li);
		});
		var section_3 = sibling(section_2, 2);
		var h2_3 = child(section_3);
		var text_9 = only_child(h2_3, true);
		var node_3 = child(sibling(h2_3, 2));
		each(node_3, 17, () => $$props.course.dimensions, (dimension) => dimension.id, ($$anchor, dimension) => {
			const status = /* @__PURE__ */ user_derived(() => lessonStatus($$props.session.state, get(dimension).id));
			const best = /* @__PURE__ */ user_derived(() => resultOf($$props.session.state, get(dimension).id, "highest"));
			var li_1 = root_4$3();
			var div_1 = child(li_1);
			var a_1 = child(div_1);
			var text_10 = only_child(a_1, true);
			var text_11 = only_child(sibling(a_1, 2), true);
			var span_1 = sibling(div_1, 2);
			var span_2 = child(span_1);
			var text_12 = only_child(span_2, true);
			var text_13 = sibling(span_2, 1, true);
			var a_2 = child(sibling(span_1, 2));
			var text_14 = only_child(a_2, true);
			var node_4 = sibling(a_2, 2);
			var consequent_1 = ($$anchor) => {
				var span_4 = root_3$5();
				var text_15 = only_child(span_4, true);
				template_effect(($0) => set_text(text_15, $0), [() => status_best_score({ percent: get(best) })]);
				append($$anchor, span_4);
			};
			if_block(node_4, ($$render) => {
				if (get(best) !== void 0) $$render(consequent_1);
			});
			template_effect(($0, $1, $2, $3, $4) => {
				set_attribute(a_1, "href", $0);
				set_text(text_10, get(dimension).title);
				set_text(text_11, get(dimension).question);
				set_text(text_12, statusMark[get(status)]);
				set_text(text_13, $1);
				set_attribute(a_2, "href", $2);
				set_attribute(a_2, "aria-label", $3);
				set_text(text_14, $4);
			}, [
				() => $$props.navigation.href({
					screen: "lesson",
					dimension: get(dimension).id
				}),
				() => statusText[get(status)](),
				() => $$props.navigation.href({
					screen: "quiz",
					quiz: get(dimension).id
				}),
				() => overview_quiz_of({ title: get(dimension).title }),
				() => overview_quiz()
			]);
			append($$anchor, li_1);
		});
		var li_2 = sibling(node_3, 2);
		var div_2 = child(li_2);
		var a_3 = child(div_2);
		var text_16 = only_child(a_3, true);
		var text_17 = only_child(sibling(a_3, 2), true);
		var node_5 = sibling(div_2, 2);
		var consequent_2 = ($$anchor) => {
			var fragment_1 = root_5$3();
			var span_6 = first_child(fragment_1);
			var text_18 = only_child(span_6, true);
			var text_19 = only_child(child(sibling(span_6, 2)), true);
			template_effect(($0, $1) => {
				set_text(text_18, $0);
				set_text(text_19, $1);
			}, [() => get(final) >= $$props.course.passMark ? status_passed() : status_not_passed(), () => $$props.course.settings.score === "highest" ? status_best_score({ percent: get(final) }) : quiz_last_result({ percent: get(final) })]);
			append($$anchor, fragment_1);
		};
		if_block(node_5, ($$render) => {
			if (get(final) !== void 0) $$render(consequent_2);
		});
		var div_3 = child(sibling(li_2, 2));
		var a_4 = child(div_3);
		var text_20 = only_child(a_4, true);
		var text_21 = only_child(sibling(a_4, 2), true);
		var node_6 = sibling(div_3, 2);
		var consequent_3 = ($$anchor) => {
			var span_10 = root_6$2();
			var text_22 = only_child(span_10, true);
			template_effect(($0) => set_text(text_22, $0), [() => get(queue).dueToday > 0 ? course_due({ count: get(queue).dueToday }) : course_none_due()]);
			append($$anchor, span_10);
		};
		if_block(node_6, ($$render) => {
			if (get(queue).unlocked > 0) $$render(consequent_3);
		});
		var node_7 = sibling(section_3, 2);
		snippet(node_7, () => $$props.extra ?? noop);
		var h2_4 = child(sibling(node_7, 2));
		var text_23 = only_child(h2_4, true);
		each(sibling(h2_4, 2), 21, () => $$props.course.sources, (source) => source.title, ($$anchor, source) => {
			var li_4 = root_9$2();
			var node_8 = child(li_4);
			var consequent_4 = ($$anchor) => {
				var a_5 = root_7$2();
				var text_24 = only_child(a_5, true);
				template_effect(() => {
					set_attribute(a_5, "href", get(source).url);
					set_text(text_24, get(source).title);
				});
				append($$anchor, a_5);
			};
			var alternate = ($$anchor) => {
				var text_25 = text();
				template_effect(() => set_text(text_25, get(source).title));
				append($$anchor, text_25);
			};
			if_block(node_8, ($$render) => {
				if (get(source).url) $$render(consequent_4);
				else $$render(alternate, -1);
			});
			var node_9 = sibling(node_8);
			var consequent_5 = ($$anchor) => {
				var span_11 = root_8$2();
				var text_26 = only_child(span_11);
				template_effect(() => set_text(text_26, `. ${get(source).publisher ?? ""}`));
				append($$anchor, span_11);
			};
			if_block(node_9, ($$render) => {
				if (get(source).publisher) $$render(consequent_5);
			});
			append($$anchor, li_4);
		});
		template_effect(($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) => {
			set_text(text$3, `${$0 ?? ""} · ${$1 ?? ""}`);
			set_text(text_1, $$props.course.title);
			set_text(text_2, $$props.course.summary);
			set_attribute(a, "href", $2);
			set_attribute(a, "data-ready", $$props.session.isReady);
			set_text(text_3, $3);
			classes = set_class(section, 1, "subjects s3", null, classes, { two: $$props.course.subjects.length === 2 });
			set_attribute(section, "aria-label", $4);
			set_text(text_6, $5);
			set_text(text_7, $6);
			set_text(text_9, $7);
			set_attribute(a_3, "href", $8);
			set_text(text_16, $9);
			set_text(text_17, $10);
			set_attribute(a_4, "href", $11);
			set_text(text_20, $12);
			set_text(text_21, $13);
			set_text(text_23, $14);
		}, [
			() => course_dimensions({ count: $$props.course.dimensions.length }),
			() => course_minutes({ count: $$props.course.minutes }),
			() => $$props.navigation.href(get(next).place),
			() => continueText(get(next)),
			() => course_compares(),
			() => overview_comparison(),
			() => overview_outcomes(),
			() => overview_lessons(),
			() => $$props.navigation.href({
				screen: "quiz",
				quiz: FINAL
			}),
			() => overview_final_quiz(),
			() => overview_final_about({ mark: $$props.course.passMark }),
			() => $$props.navigation.href({ screen: "cards" }),
			() => nav_cards(),
			() => overview_cards_about(),
			() => overview_sources()
		]);
		append($$anchor, fragment);
		pop();
	}
	// src/lib/ui/quiz-title.ts
	/** What a quiz is called on screen: by its dimension, for a group, or the final one. */
	function quizTitle(course, quiz) {
		const dimension = course.dimensions.find(({ id }) => id === quiz);
		if (dimension) return quiz_title({ title: dimension.title });
		return quiz === "group" ? quiz_group_title({ title: course.title }) : quiz_final_title({ title: course.title });
	}
	// src/lib/quiz/flaws/words.ts
	/** Whole words with inner hyphens and apostrophes, and numbers with their decimals. */
	var WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+|[.,]\d+)*/gu;
	/** A text's words in lower case, each between two spaces, so that a phrase is found by whole words. */
	function plain(text) {
		return ` ${(text.match(WORD) ?? []).join(" ").toLowerCase().replaceAll("’", "'")} `;
	}
	/** Whether `phrase` stands in `text` as whole words; both as `plain` gives them. */
	function contains(text, phrase) {
		return phrase.trim() !== "" && text.includes(phrase);
	}
	// src/lib/quiz/flaws/cueing.ts
	/** Share of the shorter text's words that two have in common from which they make the same statement. */
	var SAME_STATEMENT = .75;
	/** Fewer words than this are in common by chance. */
	var LEAST_COMMON = 3;
	/** Shorter words ("it", "of", "in") are in every statement. */
	var LEAST_LETTERS = 3;
	var readings = /* @__PURE__ */ new WeakMap();
	/**
	* Whether showing `a` in a form gives `b` away: `a` tells for true what is `b`'s key about the same subject, or shows
	* the term or the figure that `b` wants to be typed. Not symmetric. Haladyna, Downing and Rodriguez 2002, guideline 4:
	* items are independent of each other; NBME item-writing guide: cueing between items.
	*/
	function cues(a, b) {
		if (a === b) return false;
		const [mine, theirs] = [read(a), read(b)];
		if (theirs.typed.some((answer) => contains(mine.shown, answer))) return true;
		if (b.format === "numeric" && showsNumber(a, b)) return true;
		const { told, subjects } = mine;
		if (!told) return false;
		return theirs.keys.some((key) => key.subjects.some((id) => subjects.has(id)) && isSame(told, key.words));
	}
	function read(question) {
		const known = readings.get(question);
		if (known) return known;
		const reading = {
			told: tellsTruth(question) ? meaningful(question.stem) : void 0,
			stem: plain(question.stem),
			shown: plain([question.stem, ...textsBelow(question)].join(" · ")),
			subjects: new Set(question.subjects),
			keys: keysOf(question),
			typed: question.format === "text" && !asksSubject(question) ? question.accepted.map(plain) : []
		};
		readings.set(question, reading);
		return reading;
	}
	/**
	* A false statement is not given out for true, and one whose subject is to be typed tells nothing about any. A true
	* one counts although nobody says so before it is answered: it is there to be agreed with.
	*/
	function tellsTruth(question) {
		if (question.format === "choice" && question.type === "true-false") return question.key === "true";
		return question.format !== "text" || !asksSubject(question);
	}
	function asksSubject({ proof, accepted, subjects }) {
		const answers = accepted.map((answer) => plain(answer).trim().replaceAll(" ", "-"));
		return proof.some(({ line }) => line === "holds") || subjects.some((id) => answers.includes(id));
	}
	function textsBelow(question) {
		if (question.format === "assign") return [...question.items, ...question.targets].map(({ text }) => text);
		return question.format === "choice" || question.format === "multiple" ? question.options.map(({ text }) => text) : [];
	}
	function keysOf(question) {
		const { subjects } = question;
		switch (question.format) {
			case "choice":
				if (question.type === "true-false") return question.key === "true" ? [{
					words: meaningful(question.stem),
					subjects
				}] : [];
				return question.options.filter(({ id }) => id === question.key).map(({ text }) => statementOf(text, question));
			case "multiple": return question.options.filter(({ id }) => question.keys.includes(id)).map(({ text }) => statementOf(text, question));
			case "assign": return question.items.map((item) => ({
				words: meaningful(item.text),
				subjects: subjectsOfItem(item.key, question)
			}));
			case "text": return asksSubject(question) ? [{
				words: meaningful(question.stem),
				subjects
			}] : [];
			case "numeric": return [];
		}
	}
	/** Where the options are names, it is the stem that states something. */
	function statementOf(key, { stem, subjects }) {
		const words = meaningful(key);
		return {
			words: words.size < LEAST_COMMON ? meaningful(stem) : words,
			subjects
		};
	}
	function subjectsOfItem(key, { targets, subjects }) {
		const target = targets.find(({ id }) => id === key);
		return target && target.subjects.length > 0 ? target.subjects : subjects;
	}
	function meaningful(text) {
		return new Set(plain(text).split(" ").filter((word) => word.length >= LEAST_LETTERS));
	}
	function isSame(one, other) {
		const [short, long] = one.size < other.size ? [one, other] : [other, one];
		let common = 0;
		for (const word of short) if (long.has(word)) common++;
		return common >= LEAST_COMMON && common >= SAME_STATEMENT * short.size;
	}
	/** The value stands in the stem with its unit behind it: "72 hours". */
	function showsNumber(a, { value, unit }) {
		const words = read(a).stem.trim().split(" ");
		const [counted = ""] = plain(unit).trim().split(" ");
		return words.some((word, index) => words[index + 1] === counted && /^\d/.test(word) && parseNumber(word) === value);
	}
	// src/lib/quiz/draw.ts
	var NO_HISTORY = {
		missed: [],
		seen: [],
		confused: []
	};
	/** Of a retake, what was missed fills this share at most; the rest is fresh. */
	var MISSED_SHARE = .5;
	/**
	* Draws a form from a bank: the same bank, blueprint, seed and history give the same form. A retake begins with
	* contrasts of what was confused (learning.md, Comparison learning), goes on with what was missed, and fills up with
	* questions that were not asked before.
	*/
	function drawForm(bank, blueprint, seed, history = NO_HISTORY) {
		const pool = createRandom(seed).shuffle(bank.filter((question) => fits(question, blueprint)));
		const repeats = Math.floor(blueprint.count * MISSED_SHARE);
		const first = contrastsFor(pool, history.confused).slice(0, repeats);
		const missed = pool.filter(({ id }) => history.missed.includes(id) && !first.some((question) => question.id === id));
		const drawn = [...first, ...missed.slice(0, repeats - first.length)];
		const left = pool.filter((question) => !drawn.includes(question));
		while (drawn.length < blueprint.count) {
			const best = cheapest(left, drawn, history.seen);
			if (!best) break;
			left.splice(left.indexOf(best), 1);
			drawn.push(best);
		}
		const rest = drawn.slice(first.length);
		const ordered = blueprint.order === "interleaved" ? interleave(rest) : block(rest, blueprint.dimensions);
		return arrangeForm([...first, ...ordered], seed);
	}
	function fits(question, { dimensions, types, levels, source }) {
		return dimensions.includes(question.dimension) && types.includes(question.type) && levels.includes(question.level) && (source === "all" || question.authored);
	}
	/** For each confused fact a question that sets it against its counterpart, one a fact, none twice. */
	function contrastsFor(pool, confused) {
		const found = [...new Set(confused)].flatMap((fact) => {
			const about = pool.filter((question) => question.facts.includes(fact));
			const best = about.find(({ type }) => type === "contrast") ?? about.find(({ type }) => type === "true-false");
			return best ? [best] : [];
		});
		return [...new Set(found)];
	}
	/**
	* Lays out given questions as a form: the order of options is shuffled so that the keys' places are balanced over
	* the whole form, not left to chance a question.
	*/
	function arrangeForm(questions, seed) {
		const random = createRandom(seed ^ 24301);
		const places = /* @__PURE__ */ new Map();
		const orderOf = (question) => {
			switch (question.format) {
				case "choice": return orderOptions(question, places, random);
				case "multiple": return random.shuffle(question.options.map(({ id }) => id));
				case "assign": return random.shuffle(question.items.map(({ id }) => id));
				case "text":
				case "numeric": return [];
			}
		};
		return {
			seed,
			items: questions.map((question) => ({
				question,
				order: orderOf(question)
			}))
		};
	}
	function orderOptions(question, places, random) {
		const ids = question.options.map((option) => option.id);
		if (question.fixedOrder) return ids;
		let left = places.get(ids.length) ?? [];
		if (left.length === 0) left = random.shuffle(ids.map((_, index) => index));
		const [place = 0, ...after] = left;
		places.set(ids.length, after);
		const others = random.shuffle(ids.filter((id) => id !== question.key));
		return [
			...others.slice(0, place),
			question.key,
			...others.slice(place)
		];
	}
	/** Fresh before seen, whatever else they have in common with what is drawn. */
	var SEEN = 1e3;
	/** The first question of the pool that repeats least of what is drawn; none that asks a fact again in the same way. */
	function cheapest(pool, drawn, seen) {
		let best;
		let least = Infinity;
		for (const question of pool) {
			const price = priceOf(question, drawn) + (seen.includes(question.id) ? SEEN : 0);
			if (price < least) [best, least] = [question, price];
		}
		return best;
	}
	function priceOf(question, drawn) {
		const key = keyKind(question);
		let price = 0;
		for (const other of drawn) {
			const common = question.facts.filter((fact) => other.facts.includes(fact)).length;
			if (common > 0 && question.type === other.type && question.format === "choice") return Infinity;
			if (cues(question, other) || cues(other, question)) return Infinity;
			price += 6 * common;
			if (question.dimension === other.dimension) price += 4;
			if (question.type === other.type) price += question.format === "assign" ? 3 : 2;
			if (key !== void 0 && key === keyKind(other)) price += 1;
		}
		return price;
	}
	/** What makes two keys alike: true or false, or the subject that is asked about. */
	function keyKind(question) {
		if (question.format !== "choice") return void 0;
		return question.fixedOrder ? question.key : question.subjects[0];
	}
	function block(questions, dimensions) {
		return questions.toSorted((a, b) => dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension));
	}
	/** Neighbours differ in dimension, then in type and subject, as far as the questions allow. */
	function interleave(questions) {
		const left = [...questions];
		const result = [];
		while (left.length > 0) {
			const before = result.at(-1);
			const remaining = (question) => left.filter((other) => other.dimension === question.dimension).length;
			const unlike = (question) => (question.dimension !== before?.dimension ? 100 : 0) + (question.type !== before?.type ? 2 : 0) + (question.subjects[0] !== before?.subjects[0] ? 1 : 0) + remaining(question) * 4;
			const next = left.reduce((best, question) => unlike(question) > unlike(best) ? question : best);
			left.splice(left.indexOf(next), 1);
			result.push(next);
		}
		return result;
	}
	// src/lib/ui/Bar.svelte
	var root$8 = /* @__PURE__ */ from_tree([["rect", {
		class: "mark s8",
		width: "0.5",
		height: "4"
	}]], 4);
	var root_1$6 = /* @__PURE__ */ from_tree([[
		"svg",
		{
			class: "bar s8",
			viewBox: "0 0 100 4",
			preserveAspectRatio: "none",
			"aria-hidden": "true"
		},
		["rect", {
			class: "track s8",
			width: "100",
			height: "4",
			rx: "0"
		}],
		["rect", {
			class: "value s8",
			height: "4"
		}],
		,
	]], 4);
	function Bar($$anchor, $$props) {
		var svg = root_1$6();
		var rect = sibling(child(svg));
		var node = sibling(rect);
		var consequent = ($$anchor) => {
			var rect_1 = root$8();
			template_effect(($0) => set_attribute(rect_1, "x", $0), [() => Math.min(99.5, $$props.mark)]);
			append($$anchor, rect_1);
		};
		if_block(node, ($$render) => {
			if ($$props.mark !== void 0) $$render(consequent);
		});
		template_effect(() => set_attribute(rect, "width", $$props.percent));
		append($$anchor, svg);
	}
	// src/lib/quiz/describe.ts
	/** What was answered, part by part, and whether each part is right. `correct` judges what was typed. */
	function describeResponse(question, response, correct) {
		if (question.format === "choice" && response.format === "choice") return question.options.filter(({ id }) => id === response.option).map(({ id, text }) => ({
			text,
			correct: id === question.key
		}));
		if (question.format === "multiple" && response.format === "multiple") return question.options.filter(({ id }) => response.options.includes(id)).map(({ id, text }) => ({
			text,
			correct: question.keys.includes(id)
		}));
		if (question.format === "assign" && response.format === "assign") return question.items.map((item) => {
			const given = response.targets[item.id];
			return {
				text: question.targets.find(({ id }) => id === given)?.text ?? "",
				correct: given === item.key,
				item: item.text
			};
		});
		if (response.format === "text" || response.format === "numeric") return [{
			text: response.text,
			correct
		}];
		return [];
	}
	/** The right answer, part by part. `quantity` writes a number with its unit. */
	function describeKey(question, quantity) {
		switch (question.format) {
			case "choice": return question.options.filter(({ id }) => id === question.key).map(({ text }) => ({
				text,
				correct: true
			}));
			case "multiple": return question.options.filter(({ id }) => question.keys.includes(id)).map(({ text }) => ({
				text,
				correct: true
			}));
			case "assign": return question.items.map((item) => ({
				text: question.targets.find(({ id }) => id === item.key)?.text ?? "",
				correct: true,
				item: item.text
			}));
			case "text": return question.accepted.slice(0, 1).map((text) => ({
				text,
				correct: true
			}));
			case "numeric": return [{
				text: quantity(question.value, question.unit),
				correct: true
			}];
		}
	}
	// src/lib/ui/quiz-result.ts
	/** What a finished form amounts to, ready to be drawn. */
	function viewResult(course, attempt, form) {
		const graded = form.items.map(({ question }) => gradeAnswer(course, question, attempt.answers[question.id]));
		const missed = graded.filter(({ correct }) => !correct).map(({ question }) => question);
		return {
			percent: percentOf(graded),
			points: Math.round(10 * sum(graded)) / 10,
			total: graded.length,
			byDimension: course.dimensions.flatMap((dimension) => {
				const list = graded.filter(({ question }) => question.dimension === dimension.id);
				return list.length === 0 ? [] : [{
					dimension,
					percent: percentOf(list)
				}];
			}),
			reread: course.dimensions.flatMap((dimension) => {
				const missedHere = missed.filter((question) => question.dimension === dimension.id);
				return [{
					section: COMPARISON,
					title: dimension.question
				}, ...dimension.sections.map(({ id, title }) => ({
					section: id,
					title
				}))].filter(({ section }) => missedHere.some((question) => (question.section ?? "_side-by-side") === section)).map((place) => ({
					dimension,
					...place
				}));
			}),
			missed,
			confusions: viewConfusions(course, graded.flatMap(({ confusions }) => confusions)),
			review: graded.toSorted((a, b) => urgency(b) - urgency(a))
		};
	}
	/** What the finished attempts at a quiz tell about the next form: the last one's misses, and all that was seen. */
	function historyOf(course, bank, state, quiz) {
		const finished = attemptsOf(state, quiz).filter((attempt) => attempt.finishedAt);
		const last = finished.at(-1);
		const graded = bank.filter((question) => last?.questions.includes(question.id)).map((question) => gradeAnswer(course, question, last?.answers[question.id]));
		return {
			missed: graded.filter(({ correct }) => !correct).map(({ question }) => question.id),
			seen: finished.flatMap((attempt) => attempt.questions),
			confused: graded.flatMap(({ confusions }) => confusions.map(({ fact }) => fact))
		};
	}
	function gradeAnswer(course, question, answer) {
		const options = {
			grammar: grammarOf(course.language),
			allOrNothing: false
		};
		const result = answer && grade(question, answer.response, options);
		const correct = result?.correct ?? false;
		return {
			question,
			score: answer?.score ?? 0,
			correct,
			confusions: result?.confusions ?? [],
			given: answer ? describeResponse(question, answer.response, correct) : [],
			key: describeKey(question, wordingOf(course.language).quantity),
			confidentError: !correct && answer?.confidence === "sure"
		};
	}
	var sum = (list) => list.reduce((total, { score }) => total + score, 0);
	var percentOf = (list) => percentOfScores(list.map(({ score }) => score));
	var urgency = ({ correct, confidentError }) => confidentError ? 2 : correct ? 0 : 1;
	function viewConfusions(course, confusions) {
		const facts = factsOf(course);
		const seen = /* @__PURE__ */ new Set();
		return confusions.flatMap((confusion) => {
			const fact = facts.find(({ id }) => id === confusion.fact);
			const takenFor = course.subjects.find(({ id }) => id === confusion.takenFor);
			const key = `${confusion.fact} ${confusion.takenFor}`;
			if (!fact || !takenFor || seen.has(key)) return [];
			seen.add(key);
			const counterparts = facts.filter((other) => other.dimension === fact.dimension && other.aspect === fact.aspect && other.holds.includes(takenFor.id));
			return [{
				fact,
				takenFor,
				belongsTo: course.subjects.filter(({ id }) => fact.holds.includes(id)),
				counterparts
			}];
		});
	}
	// src/lib/ui/AssignInput.svelte
	var root$7 = /* @__PURE__ */ from_tree([[
		"label",
		{ class: "se" },
		["input", {
			type: "radio",
			class: "se"
		}],
		" ",
		,
	]]);
	var root_1$5 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "why se" },
		" "
	]]);
	var root_2$5 = /* @__PURE__ */ from_tree([
		[
			"p",
			null,
			[
				"span",
				{ "aria-hidden": "true" },
				" "
			],
			" "
		],
		" ",
		,
	], 1);
	var root_3$4 = /* @__PURE__ */ from_tree([[
		"fieldset",
		null,
		[
			"legend",
			{ class: "se" },
			" "
		],
		" ",
		["div", { class: "targets se" }],
		" ",
		,
	]]);
	function AssignInput($$anchor, $$props) {
		const name = props_id();
		push($$props, true);
		let chosen = prop($$props, "chosen", 15);
		const items = /* @__PURE__ */ user_derived(() => $$props.order.flatMap((id) => $$props.question.items.filter((item) => item.id === id)));
		const targetText = (id) => $$props.question.targets.find((target) => target.id === id)?.text ?? "";
		var fragment = comment();
		each(first_child(fragment), 17, () => get(items), (item) => item.id, ($$anchor, item) => {
			const isRight = /* @__PURE__ */ user_derived(() => chosen()[get(item).id] === get(item).key);
			var fieldset = root_3$4();
			let classes;
			var legend = child(fieldset);
			var text = only_child(legend, true);
			var div = sibling(legend, 2);
			each(div, 21, () => $$props.question.targets, (target) => target.id, ($$anchor, target) => {
				var label = root$7();
				var input = child(label);
				SubjectLabel(sibling(input, 2), {
					get subjects() {
						return $$props.course.subjects;
					},
					get ids() {
						return get(target).subjects;
					},
					get text() {
						return get(target).text;
					}
				});
				template_effect(() => {
					set_attribute(input, "name", `${name}-${get(item).id ?? ""}`);
					set_value(input, get(target).id);
					set_checked(input, chosen()[get(item).id] === get(target).id);
					input.disabled = $$props.answered;
				});
				delegated("change", input, () => chosen({
					...chosen(),
					[get(item).id]: get(target).id
				}));
				append($$anchor, label);
			});
			var node_2 = sibling(div, 2);
			var consequent_1 = ($$anchor) => {
				var fragment_1 = root_2$5();
				var p = first_child(fragment_1);
				let classes_1;
				var span = child(p);
				var text_1 = only_child(span, true);
				var text_2 = sibling(span);
				var node_3 = sibling(p, 2);
				var consequent = ($$anchor) => {
					var p_1 = root_1$5();
					var text_3 = only_child(p_1, true);
					template_effect(() => set_text(text_3, get(item).feedback));
					append($$anchor, p_1);
				};
				if_block(node_3, ($$render) => {
					if (!get(isRight)) $$render(consequent);
				});
				template_effect(($0) => {
					classes_1 = set_class(p, 1, "verdict se", null, classes_1, {
						right: get(isRight),
						wrong: !get(isRight)
					});
					set_text(text_1, get(isRight) ? "✓" : "✗");
					set_text(text_2, ` ${$0 ?? ""}`);
				}, [() => get(isRight) ? answer_right() : `${answer_wrong()}. ${answer_belongs({ target: targetText(get(item).key) })}`]);
				append($$anchor, fragment_1);
			};
			if_block(node_2, ($$render) => {
				if ($$props.answered) $$render(consequent_1);
			});
			template_effect(() => {
				classes = set_class(fieldset, 1, "se", null, classes, {
					key: $$props.answered && get(isRight),
					miss: $$props.answered && !get(isRight)
				});
				set_text(text, get(item).text);
			});
			append($$anchor, fieldset);
		});
		append($$anchor, fragment);
		pop();
	}
	delegate(["change"]);
	// src/lib/ui/ChoiceInput.svelte
	var root$6 = /* @__PURE__ */ from_tree([[
		"span",
		{ class: "why sg" },
		" "
	]]);
	var root_1$4 = /* @__PURE__ */ from_tree([
		[
			"span",
			null,
			[
				"span",
				{ "aria-hidden": "true" },
				" "
			],
			" "
		],
		" ",
		,
	], 1);
	var root_2$4 = /* @__PURE__ */ from_tree([[
		"label",
		null,
		["input", { class: "sg" }],
		" ",
		[
			"span",
			{ class: "text" },
			" ",
			,
		]
	]]);
	var root_3$3 = /* @__PURE__ */ from_tree([["div"]]);
	function ChoiceInput($$anchor, $$props) {
		const name = props_id();
		push($$props, true);
		let chosen = prop($$props, "chosen", 15);
		const options = /* @__PURE__ */ user_derived(() => $$props.order.flatMap((id) => $$props.question.options.filter((option) => option.id === id)));
		const several = /* @__PURE__ */ user_derived(() => $$props.question.format === "multiple");
		const isKey = (id) => $$props.question.format === "multiple" ? $$props.question.keys.includes(id) : $$props.question.key === id;
		function toggle(id, on) {
			if (!get(several)) chosen([id]);
			else chosen(on ? [...chosen(), id] : chosen().filter((other) => other !== id));
		}
		function verdict(id) {
			if (!get(several)) return isKey(id) ? answer_correct() : answer_yours();
			if (!isKey(id)) return answer_chosen_wrong();
			return chosen().includes(id) ? answer_chosen_right() : answer_missed_key();
		}
		var div = root_3$3();
		let classes;
		each(div, 21, () => get(options), (option) => option.id, ($$anchor, option) => {
			const right = /* @__PURE__ */ user_derived(() => isKey(get(option).id));
			const isChosen = /* @__PURE__ */ user_derived(() => chosen().includes(get(option).id));
			var label = root_2$4();
			let classes_1;
			var input = child(label);
			var text = child(sibling(input, 2));
			var node = sibling(text);
			var consequent_1 = ($$anchor) => {
				var fragment = root_1$4();
				var span_1 = first_child(fragment);
				let classes_2;
				var span_2 = child(span_1);
				var text_1 = only_child(span_2, true);
				var text_2 = sibling(span_2);
				var node_1 = sibling(span_1, 2);
				var consequent = ($$anchor) => {
					var span_3 = root$6();
					var text_3 = only_child(span_3, true);
					template_effect(() => set_text(text_3, get(option).feedback));
					append($$anchor, span_3);
				};
				if_block(node_1, ($$render) => {
					if (get(several) && !get(right)) $$render(consequent);
				});
				template_effect(($0) => {
					classes_2 = set_class(span_1, 1, "verdict sg", null, classes_2, {
						right: get(right) && (get(isChosen) || !get(several)),
						wrong: !get(right) || get(several) && !get(isChosen)
					});
					set_text(text_1, get(right) ? "✓" : "✗");
					set_text(text_2, ` ${$0 ?? ""}`);
				}, [() => verdict(get(option).id)]);
				append($$anchor, fragment);
			};
			if_block(node, ($$render) => {
				if ($$props.answered && (get(right) || get(isChosen))) $$render(consequent_1);
			});
			template_effect(() => {
				classes_1 = set_class(label, 1, "sg", null, classes_1, {
					key: $$props.answered && get(right),
					miss: $$props.answered && get(isChosen) && !get(right)
				});
				set_attribute(input, "type", get(several) ? "checkbox" : "radio");
				set_attribute(input, "name", name);
				set_value(input, get(option).id);
				set_checked(input, get(isChosen));
				input.disabled = $$props.answered;
				set_text(text, `${get(option).text ?? ""} `);
			});
			delegated("change", input, (event) => toggle(get(option).id, event.currentTarget.checked));
			append($$anchor, label);
		});
		template_effect(() => {
			classes = set_class(div, 1, "options sg", null, classes, { row: $$props.question.format === "choice" && $$props.question.fixedOrder });
			set_attribute(div, "role", get(several) ? "group" : "radiogroup");
			set_attribute(div, "aria-labelledby", $$props.labelledby);
		});
		append($$anchor, div);
		pop();
	}
	delegate(["change"]);
	var confidenceNames = {
		guess: question_sure_guess,
		unsure: question_sure_unsure,
		sure: question_sure_sure
	};
	// src/lib/ui/TypedInput.svelte
	var root$5 = /* @__PURE__ */ from_tree([[
		"div",
		{ class: "typed sf" },
		[
			"label",
			{ class: "sf" },
			" "
		],
		" ",
		["input", {
			type: "text",
			autocomplete: "off",
			autocapitalize: "off",
			spellcheck: "false",
			class: "sf"
		}]
	]]);
	function TypedInput($$anchor, $$props) {
		const id = props_id();
		push($$props, true);
		let typed = prop($$props, "typed", 15);
		var div = root$5();
		var label = child(div);
		var text = only_child(label, true);
		var input = sibling(label, 2);
		template_effect(($0) => {
			set_attribute(label, "for", id);
			set_text(text, $0);
			set_attribute(input, "id", id);
			set_attribute(input, "inputmode", $$props.question.format === "numeric" ? "decimal" : "text");
			set_attribute(input, "maxlength", $$props.question.format === "numeric" ? 30 : 120);
			input.readOnly = $$props.answered;
		}, [() => $$props.question.format === "numeric" ? question_in_unit({ unit: $$props.question.unit }) : question_your_answer()]);
		bind_value(input, typed);
		append($$anchor, div);
		pop();
	}
	// src/lib/ui/QuestionView.svelte
	var root$4 = /* @__PURE__ */ from_tree([[
		"span",
		{ class: "ask sc" },
		" "
	]]);
	var root_1$3 = /* @__PURE__ */ from_tree([[
		"label",
		{ class: "sc" },
		["input", {
			type: "radio",
			class: "sc"
		}],
		" "
	]]);
	var root_2$3 = /* @__PURE__ */ from_tree([[
		"fieldset",
		{ class: "sure sc" },
		[
			"legend",
			{ class: "sc" },
			" "
		],
		" ",
		,
	]]);
	var root_3$2 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "rule sc" },
		" "
	]]);
	var root_4$2 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "sc" },
		" "
	]]);
	var root_5$2 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "sc" },
		" "
	]]);
	var root_6$1 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "sc" },
		" ",
		[
			"strong",
			null,
			" "
		]
	]]);
	var root_7$1 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "sc" },
		" "
	]]);
	var root_8$1 = /* @__PURE__ */ from_tree([
		[
			"div",
			{ class: "feedback sc" },
			[
				"p",
				null,
				[
					"span",
					{ "aria-hidden": "true" },
					" "
				],
				" ",
				,
			],
			" ",
			,
			" ",
			,
			" ",
			,
			" ",
			,
			" ",
			,
			" ",
			[
				"p",
				{ class: "reread sc" },
				[
					"a",
					{ class: "sc" },
					" "
				]
			]
		],
		" ",
		[
			"button",
			{
				type: "button",
				class: "button primary"
			},
			" "
		]
	], 1);
	var root_9$1 = /* @__PURE__ */ from_tree([[
		"button",
		{
			type: "submit",
			class: "button primary"
		},
		" "
	]]);
	var root_10$1 = /* @__PURE__ */ from_tree([[
		"form",
		{
			novalidate: "",
			class: "sc"
		},
		[
			"p",
			{ class: "eyebrow" },
			" "
		],
		" ",
		[
			"h2",
			{
				tabindex: "-1",
				class: "sc"
			},
			,
			" "
		],
		" ",
		,
		" ",
		,
		" ",
		[
			"p",
			{
				role: "alert",
				class: "complaint sc"
			},
			" "
		],
		" ",
		,
	]]);
	function QuestionView($$anchor, $$props) {
		const id = props_id();
		push($$props, true);
		const binding_group = [];
		const question = /* @__PURE__ */ user_derived(() => $$props.item.question), order = /* @__PURE__ */ user_derived(() => $$props.item.order);
		let chosen = /* @__PURE__ */ state([]);
		let targets = /* @__PURE__ */ state({});
		let typed = /* @__PURE__ */ state("");
		let confidence = /* @__PURE__ */ state(void 0);
		let answered = /* @__PURE__ */ state(false);
		let busy = /* @__PURE__ */ state(false);
		let complaint = /* @__PURE__ */ state("");
		let nextButton = /* @__PURE__ */ state(void 0);
		const response = /* @__PURE__ */ user_derived(() => responseOf(get(question)));
		const result = /* @__PURE__ */ user_derived(() => get(answered) && get(response) ? grade(get(question), get(response), {
			grammar: grammarOf($$props.course.language),
			allOrNothing: $$props.allOrNothing
		}) : void 0);
		const wording = /* @__PURE__ */ user_derived(() => wordingOf($$props.course.language));
		const chosenFeedback = /* @__PURE__ */ user_derived(() => get(question).format === "choice" ? get(question).options.find((each) => each.id === get(chosen)[0])?.feedback : void 0);
		function responseOf(asked) {
			switch (asked.format) {
				case "choice": return get(chosen)[0] === void 0 ? void 0 : {
					format: "choice",
					option: get(chosen)[0]
				};
				case "multiple": return get(chosen).length === 0 ? void 0 : {
					format: "multiple",
					options: get(chosen)
				};
				case "assign": return asked.items.every((each) => get(targets)[each.id]) ? {
					format: "assign",
					targets: get(targets)
				} : void 0;
				case "text": return get(typed).trim() === "" ? void 0 : {
					format: "text",
					text: get(typed).trim()
				};
				case "numeric": return parseNumber(get(typed)) === void 0 ? void 0 : {
					format: "numeric",
					text: get(typed).trim()
				};
			}
		}
		const complaints = {
			choice: question_choose_first,
			multiple: question_tick_first,
			assign: question_assign_first,
			text: question_type_first,
			numeric: question_number_first
		};
		const section = /* @__PURE__ */ user_derived(() => {
			const dimension = $$props.course.dimensions.find((each) => each.id === get(question).dimension);
			const found = dimension?.sections.find((each) => each.id === get(question).section);
			return {
				title: found?.title ?? dimension?.question ?? "",
				id: found?.id ?? "_side-by-side"
			};
		});
		async function check(event) {
			event.preventDefault();
			if (get(answered) || get(busy)) return;
			if (!get(response)) {
				set(complaint, complaints[get(question).format](), true);
				return;
			}
			set(busy, true);
			set(complaint, "");
			const { score } = grade(get(question), get(response), {
				grammar: grammarOf($$props.course.language),
				allOrNothing: $$props.allOrNothing
			});
			try {
				await $$props.onanswer(get(response), score, get(confidence));
			} finally {
				set(busy, false);
			}
			if ($$props.feedback === "end") {
				$$props.onnext();
				return;
			}
			set(answered, true);
			await tick();
			get(nextButton)?.focus();
		}
		var form = root_10$1();
		var p = child(form);
		var text$2 = only_child(p, true);
		var h2 = sibling(p, 2);
		var node = child(h2);
		var consequent = ($$anchor) => {
			var span = root$4();
			var text_1 = only_child(span, true);
			template_effect(($0) => set_text(text_1, $0), [() => question_true_or_false()]);
			append($$anchor, span);
		};
		if_block(node, ($$render) => {
			if (get(question).type === "true-false") $$render(consequent);
		});
		var text_2 = sibling(node);
		var node_1 = sibling(h2, 2);
		var consequent_1 = ($$anchor) => {
			ChoiceInput($$anchor, {
				get question() {
					return get(question);
				},
				get order() {
					return get(order);
				},
				get answered() {
					return get(answered);
				},
				get labelledby() {
					return `${id}-stem`;
				},
				get chosen() {
					return get(chosen);
				},
				set chosen($$value) {
					set(chosen, $$value);
				}
			});
		};
		var consequent_2 = ($$anchor) => {
			AssignInput($$anchor, {
				get course() {
					return $$props.course;
				},
				get question() {
					return get(question);
				},
				get order() {
					return get(order);
				},
				get answered() {
					return get(answered);
				},
				get chosen() {
					return get(targets);
				},
				set chosen($$value) {
					set(targets, $$value);
				}
			});
		};
		var alternate = ($$anchor) => {
			TypedInput($$anchor, {
				get question() {
					return get(question);
				},
				get answered() {
					return get(answered);
				},
				get typed() {
					return get(typed);
				},
				set typed($$value) {
					set(typed, $$value, true);
				}
			});
		};
		if_block(node_1, ($$render) => {
			if (get(question).format === "choice" || get(question).format === "multiple") $$render(consequent_1);
			else if (get(question).format === "assign") $$render(consequent_2, 1);
			else $$render(alternate, -1);
		});
		var node_2 = sibling(node_1, 2);
		var consequent_3 = ($$anchor) => {
			var fieldset = root_2$3();
			var legend = child(fieldset);
			var text_3 = only_child(legend, true);
			each(sibling(legend, 2), 16, () => CONFIDENCES, (degree) => degree, ($$anchor, degree) => {
				var label = root_1$3();
				var input = child(label);
				var input_value;
				var text_4 = sibling(input, 1, true);
				template_effect(($0) => {
					set_attribute(input, "name", `${id}-sure`);
					if (input_value !== (input_value = degree)) input.value = (input.__value = input_value) ?? "";
					set_text(text_4, $0);
				}, [() => confidenceNames[degree]()]);
				bind_group(binding_group, [], input, () => {
					return get(confidence);
				}, ($$value) => set(confidence, $$value));
				append($$anchor, label);
			});
			template_effect(($0) => set_text(text_3, $0), [() => question_sure()]);
			append($$anchor, fieldset);
		};
		if_block(node_2, ($$render) => {
			if ($$props.askConfidence && !get(answered)) $$render(consequent_3);
		});
		var p_1 = sibling(node_2, 2);
		var text_5 = only_child(p_1, true);
		var node_4 = sibling(p_1, 2);
		var consequent_11 = ($$anchor) => {
			var fragment_3 = root_8$1();
			var div = first_child(fragment_3);
			var p_2 = child(div);
			let classes;
			var span_1 = child(p_2);
			var text_6 = only_child(span_1, true);
			var node_5 = sibling(span_1, 2);
			var consequent_4 = ($$anchor) => {
				var text_7 = text();
				template_effect(($0) => set_text(text_7, $0), [() => answer_right()]);
				append($$anchor, text_7);
			};
			var consequent_5 = ($$anchor) => {
				var text_8 = text();
				template_effect(($0) => set_text(text_8, $0), [() => answer_partly_score({ percent: Math.round(100 * get(result).score) })]);
				append($$anchor, text_8);
			};
			var alternate_1 = ($$anchor) => {
				var text_9 = text();
				template_effect(($0) => set_text(text_9, $0), [() => answer_wrong()]);
				append($$anchor, text_9);
			};
			if_block(node_5, ($$render) => {
				if (get(result).correct) $$render(consequent_4);
				else if (get(result).score > 0) $$render(consequent_5, 1);
				else $$render(alternate_1, -1);
			});
			var node_6 = sibling(p_2, 2);
			var consequent_6 = ($$anchor) => {
				var p_3 = root_3$2();
				var text_10 = only_child(p_3, true);
				template_effect(($0) => set_text(text_10, $0), [() => answer_partial_rule()]);
				append($$anchor, p_3);
			};
			if_block(node_6, ($$render) => {
				if (!get(result).correct && (get(question).format === "assign" || get(question).format === "multiple")) $$render(consequent_6);
			});
			var node_7 = sibling(node_6, 2);
			var consequent_7 = ($$anchor) => {
				var p_4 = root_4$2();
				var text_11 = only_child(p_4, true);
				template_effect(() => set_text(text_11, get(chosenFeedback)));
				append($$anchor, p_4);
			};
			if_block(node_7, ($$render) => {
				if (!get(result).correct && get(chosenFeedback) && get(chosenFeedback) !== get(question).explanation) $$render(consequent_7);
			});
			var node_8 = sibling(node_7, 2);
			var consequent_8 = ($$anchor) => {
				var p_5 = root_5$2();
				var text_12 = only_child(p_5, true);
				template_effect(($0) => set_text(text_12, $0), [() => answer_accepted({ answer: get(result).accepted })]);
				append($$anchor, p_5);
			};
			var d = /* @__PURE__ */ user_derived(() => get(result).accepted !== void 0 && get(result).accepted !== get(typed).trim());
			if_block(node_8, ($$render) => {
				if (get(d)) $$render(consequent_8);
			});
			var node_9 = sibling(node_8, 2);
			var consequent_9 = ($$anchor) => {
				var p_6 = root_6$1();
				var text_13 = child(p_6);
				var text_14 = only_child(sibling(text_13), true);
				template_effect(($0, $1) => {
					set_text(text_13, `${$0 ?? ""}: `);
					set_text(text_14, $1);
				}, [() => answer_correct(), () => describeKey(get(question), get(wording).quantity)[0]?.text]);
				append($$anchor, p_6);
			};
			if_block(node_9, ($$render) => {
				if (!get(result).correct && (get(question).format === "text" || get(question).format === "numeric")) $$render(consequent_9);
			});
			var node_10 = sibling(node_9, 2);
			var consequent_10 = ($$anchor) => {
				var p_7 = root_7$1();
				var text_15 = only_child(p_7, true);
				template_effect(() => set_text(text_15, get(question).explanation));
				append($$anchor, p_7);
			};
			if_block(node_10, ($$render) => {
				if (get(question).format !== "assign") $$render(consequent_10);
			});
			var a = child(sibling(node_10, 2));
			var text_16 = only_child(a, true);
			var button = sibling(div, 2);
			var text_17 = only_child(button, true);
			bind_this(button, ($$value) => set(nextButton, $$value), () => get(nextButton));
			template_effect(($0, $1, $2) => {
				set_attribute(div, "id", `${id}-feedback`);
				classes = set_class(p_2, 1, "verdict sc", null, classes, {
					right: get(result).correct,
					wrong: !get(result).correct
				});
				set_text(text_6, get(result).correct ? "✓" : "✗");
				set_attribute(a, "href", $0);
				set_text(text_16, $1);
				set_attribute(button, "aria-describedby", `${id}-feedback`);
				set_text(text_17, $2);
			}, [
				() => $$props.navigation.href({
					screen: "lesson",
					dimension: get(question).dimension,
					section: get(section).id
				}),
				() => answer_reread({ title: get(section).title }),
				() => $$props.number === $$props.total ? question_see_result() : question_next()
			]);
			delegated("click", button, function(...$$args) {
				$$props.onnext?.apply(this, $$args);
			});
			append($$anchor, fragment_3);
		};
		var alternate_2 = ($$anchor) => {
			var button_1 = root_9$1();
			var text_18 = only_child(button_1, true);
			template_effect(($0) => {
				set_attribute(button_1, "aria-disabled", get(busy));
				set_text(text_18, $0);
			}, [() => question_check()]);
			append($$anchor, button_1);
		};
		if_block(node_4, ($$render) => {
			if (get(result)) $$render(consequent_11);
			else $$render(alternate_2, -1);
		});
		template_effect(($0) => {
			set_text(text$2, $0);
			set_attribute(h2, "id", `${id}-stem`);
			set_text(text_2, ` ${get(question).stem ?? ""}`);
			set_text(text_5, get(response) ? "" : get(complaint));
		}, [() => question_number({
			number: $$props.number,
			total: $$props.total
		})]);
		event("submit", form, check);
		append($$anchor, form);
		pop();
	}
	delegate(["click"]);
	// src/lib/ui/QuizResult.svelte
	var root$3 = /* @__PURE__ */ from_tree([[
		"p",
		null,
		" "
	]]);
	var root_1$2 = /* @__PURE__ */ from_tree([[
		"p",
		null,
		" "
	]]);
	var root_2$2 = /* @__PURE__ */ from_tree([[
		"button",
		{
			type: "button",
			class: "button"
		},
		" "
	]]);
	var root_3$1 = /* @__PURE__ */ from_tree([
		[
			"button",
			{
				type: "button",
				class: "button primary"
			},
			" "
		],
		" ",
		,
		" ",
		[
			"a",
			{ class: "button" },
			" "
		]
	], 1);
	var root_4$1 = /* @__PURE__ */ from_tree([[
		"button",
		{
			type: "button",
			class: "button"
		},
		" "
	]]);
	var root_5$1 = /* @__PURE__ */ from_tree([
		[
			"a",
			{ class: "button primary" },
			" "
		],
		" ",
		,
	], 1);
	var root_6 = /* @__PURE__ */ from_tree([[
		"label",
		{ class: "sure s6" },
		["input", { type: "checkbox" }],
		" "
	]]);
	var root_7 = /* @__PURE__ */ from_tree([[
		"p",
		{ class: "s6" },
		[
			"span",
			{ class: "soft s6" },
			,
		],
		" "
	]]);
	var root_8 = /* @__PURE__ */ from_tree([[
		"div",
		{ class: "confusion s6" },
		[
			"h3",
			{ class: "s6" },
			" "
		],
		" ",
		[
			"div",
			{ class: "pair s6" },
			[
				"p",
				{ class: "s6" },
				[
					"span",
					{ class: "soft s6" },
					,
				],
				" "
			],
			" ",
			,
		]
	]]);
	var root_9 = /* @__PURE__ */ from_tree([[
		"section",
		{ class: "s6" },
		[
			"h2",
			{ class: "s6" },
			" "
		],
		" ",
		,
	]]);
	var root_10 = /* @__PURE__ */ from_tree([[
		"li",
		{ class: "s6" },
		[
			"a",
			null,
			" "
		],
		" ",
		[
			"span",
			{ class: "soft s6" },
			" "
		]
	]]);
	var root_11 = /* @__PURE__ */ from_tree([["ul", { class: "s6" }]]);
	var root_12 = /* @__PURE__ */ from_tree([[
		"p",
		null,
		" "
	]]);
	var root_13 = /* @__PURE__ */ from_tree([[
		"li",
		{ class: "s6" },
		[
			"span",
			null,
			" "
		],
		" ",
		,
	]]);
	var root_14 = /* @__PURE__ */ from_tree([[
		"section",
		{ class: "s6" },
		[
			"h2",
			{ class: "s6" },
			" "
		],
		" ",
		["ul", { class: "bars s6" }]
	]]);
	var root_15 = /* @__PURE__ */ from_tree([[
		"span",
		{ class: "soft s6" },
		" "
	]]);
	var root_16 = /* @__PURE__ */ from_tree([[
		"li",
		{ class: "s6" },
		,
		[
			"span",
			null,
			" "
		]
	]]);
	var root_17 = /* @__PURE__ */ from_tree([
		[
			"h3",
			{ class: "soft s6" },
			" "
		],
		" ",
		["ul", { class: "s6" }]
	], 1);
	var root_18 = /* @__PURE__ */ from_tree([[
		"li",
		{ class: "s6" },
		,
		" "
	]]);
	var root_19 = /* @__PURE__ */ from_tree([[
		"p",
		null,
		" "
	]]);
	var root_20 = /* @__PURE__ */ from_tree([[
		"details",
		{ class: "s6" },
		[
			"summary",
			{ class: "s6" },
			[
				"span",
				null,
				[
					"span",
					{ "aria-hidden": "true" },
					" "
				],
				" ",
				[
					"span",
					{ class: "visually-hidden" },
					" "
				]
			],
			" ",
			[
				"span",
				null,
				" ",
				,
			]
		],
		" ",
		[
			"div",
			{ class: "answers s6" },
			,
			" ",
			[
				"h3",
				{ class: "soft s6" },
				" "
			],
			" ",
			["ul", { class: "s6" }],
			" ",
			,
		]
	]]);
	var root_21 = /* @__PURE__ */ from_tree([
		[
			"section",
			{
				"aria-labelledby": "result-title",
				class: "s6"
			},
			[
				"h2",
				{
					id: "result-title",
					tabindex: "-1",
					class: "eyebrow s6"
				},
				" "
			],
			" ",
			[
				"p",
				{ class: "score s6" },
				" "
			],
			" ",
			,
			" ",
			[
				"p",
				{ class: "verdict s6" },
				[
					"span",
					{ "aria-hidden": "true" },
					" "
				],
				" ",
				[
					"span",
					{ class: "points s6" },
					" "
				]
			],
			" ",
			,
			" ",
			,
			" ",
			[
				"div",
				{ class: "actions s6" },
				,
			],
			" ",
			,
		],
		" ",
		,
		" ",
		[
			"section",
			{ class: "s6" },
			[
				"h2",
				{ class: "s6" },
				" "
			],
			" ",
			,
		],
		" ",
		,
		" ",
		[
			"section",
			{ class: "s6" },
			[
				"h2",
				{ class: "s6" },
				" "
			],
			" ",
			,
		]
	], 1);
	function QuizResult($$anchor, $$props) {
		push($$props, true);
		/** How often the quiz may still be taken; undefined means as often as one likes. */
		/** Whether a new quiz is to ask how sure the learner is. */
		let askConfidence = prop($$props, "askConfidence", 15);
		const view = /* @__PURE__ */ user_derived(() => viewResult($$props.course, $$props.attempt, $$props.form));
		const wording = /* @__PURE__ */ user_derived(() => wordingOf($$props.course.language));
		const passed = /* @__PURE__ */ user_derived(() => get(view).percent >= $$props.course.passMark);
		var fragment = root_21();
		var section = first_child(fragment);
		var h2 = child(section);
		var text$1 = only_child(h2, true);
		var p = sibling(h2, 2);
		var text_1 = only_child(p, true);
		var node = sibling(p, 2);
		Bar(node, {
			get percent() {
				return get(view).percent;
			},
			get mark() {
				return $$props.course.passMark;
			}
		});
		var p_1 = sibling(node, 2);
		var span = child(p_1);
		var text_2 = only_child(span, true);
		var text_3 = sibling(span);
		var text_4 = only_child(sibling(text_3), true);
		var node_1 = sibling(p_1, 2);
		var consequent = ($$anchor) => {
			var p_2 = root$3();
			var text_5 = only_child(p_2, true);
			template_effect(($0) => set_text(text_5, $0), [() => result_practice()]);
			append($$anchor, p_2);
		};
		if_block(node_1, ($$render) => {
			if ($$props.attempt.practice) $$render(consequent);
		});
		var node_2 = sibling(node_1, 2);
		var consequent_1 = ($$anchor) => {
			var p_3 = root_1$2();
			var text_6 = only_child(p_3, true);
			template_effect(($0) => set_text(text_6, $0), [() => quiz_attempts_left({ count: $$props.attemptsLeft })]);
			append($$anchor, p_3);
		};
		if_block(node_2, ($$render) => {
			if ($$props.attemptsLeft !== void 0) $$render(consequent_1);
		});
		var div = sibling(node_2, 2);
		var node_3 = child(div);
		var consequent_3 = ($$anchor) => {
			var fragment_1 = root_3$1();
			var button = first_child(fragment_1);
			var text_7 = only_child(button, true);
			var node_4 = sibling(button, 2);
			var consequent_2 = ($$anchor) => {
				var button_1 = root_2$2();
				var text_8 = only_child(button_1, true);
				template_effect(($0) => set_text(text_8, $0), [() => result_new_form()]);
				delegated("click", button_1, function(...$$args) {
					$$props.onrestart?.apply(this, $$args);
				});
				append($$anchor, button_1);
			};
			if_block(node_4, ($$render) => {
				if ($$props.attemptsLeft !== 0) $$render(consequent_2);
			});
			var a = sibling(node_4, 2);
			var text_9 = only_child(a, true);
			template_effect(($0, $1, $2) => {
				set_text(text_7, $0);
				set_attribute(a, "href", $1);
				set_text(text_9, $2);
			}, [
				() => result_retry_missed({ count: get(view).missed.length }),
				() => $$props.navigation.href({ screen: "overview" }),
				() => result_to_course()
			]);
			delegated("click", button, () => $$props.onretry(get(view).missed));
			append($$anchor, fragment_1);
		};
		var alternate = ($$anchor) => {
			var fragment_2 = root_5$1();
			var a_1 = first_child(fragment_2);
			var text_10 = only_child(a_1, true);
			var node_5 = sibling(a_1, 2);
			var consequent_4 = ($$anchor) => {
				var button_2 = root_4$1();
				var text_11 = only_child(button_2, true);
				template_effect(($0) => set_text(text_11, $0), [() => result_new_form()]);
				delegated("click", button_2, function(...$$args) {
					$$props.onrestart?.apply(this, $$args);
				});
				append($$anchor, button_2);
			};
			if_block(node_5, ($$render) => {
				if ($$props.attemptsLeft !== 0) $$render(consequent_4);
			});
			template_effect(($0, $1) => {
				set_attribute(a_1, "href", $0);
				set_text(text_10, $1);
			}, [() => $$props.navigation.href({ screen: "overview" }), () => result_to_course()]);
			append($$anchor, fragment_2);
		};
		if_block(node_3, ($$render) => {
			if (get(view).missed.length > 0) $$render(consequent_3);
			else $$render(alternate, -1);
		});
		var node_6 = sibling(div, 2);
		var consequent_5 = ($$anchor) => {
			var label = root_6();
			var input = child(label);
			var text_12 = sibling(input, 1, true);
			template_effect(($0) => set_text(text_12, $0), [() => quiz_ask_confidence()]);
			bind_checked(input, askConfidence);
			append($$anchor, label);
		};
		if_block(node_6, ($$render) => {
			if ($$props.attemptsLeft !== 0) $$render(consequent_5);
		});
		var node_7 = sibling(section, 2);
		var consequent_6 = ($$anchor) => {
			var section_1 = root_9();
			var h2_1 = child(section_1);
			var text_13 = only_child(h2_1, true);
			each(sibling(h2_1, 2), 17, () => get(view).confusions, ({ fact, takenFor, belongsTo, counterparts }) => `${fact.id} ${takenFor.id}`, ($$anchor, $$item) => {
				let fact = () => get($$item).fact;
				let takenFor = () => get($$item).takenFor;
				let belongsTo = () => get($$item).belongsTo;
				let counterparts = () => get($$item).counterparts;
				var div_1 = root_8();
				var h3 = child(div_1);
				var text_14 = only_child(h3, true);
				var p_4 = child(sibling(h3, 2));
				var span_2 = child(p_4);
				var node_9 = child(span_2);
				{
					let $0 = /* @__PURE__ */ user_derived(() => get(wording).names(belongsTo()));
					SubjectLabel(node_9, {
						get subjects() {
							return $$props.course.subjects;
						},
						get ids() {
							return fact().holds;
						},
						get text() {
							return get($0);
						}
					});
				}
				var text_15 = sibling(span_2);
				each(sibling(p_4, 2), 17, counterparts, (counterpart) => counterpart.id, ($$anchor, counterpart) => {
					var p_5 = root_7();
					var span_3 = child(p_5);
					var node_11 = child(span_3);
					{
						let $0 = /* @__PURE__ */ user_derived(() => [takenFor().id]);
						SubjectLabel(node_11, {
							get subjects() {
								return $$props.course.subjects;
							},
							get ids() {
								return get($0);
							}
						});
					}
					var text_16 = sibling(span_3);
					template_effect(($0) => set_text(text_16, ` ${$0 ?? ""}`), [() => get(wording).statement(get(counterpart), [takenFor()])]);
					append($$anchor, p_5);
				});
				template_effect(($0, $1) => {
					set_text(text_14, $0);
					set_text(text_15, ` ${$1 ?? ""}`);
				}, [() => result_confusion_head({
					belongsTo: get(wording).possessive(belongsTo()),
					aspect: fact().aspect,
					takenFor: get(wording).possessive([takenFor()])
				}), () => get(wording).statement(fact(), belongsTo())]);
				append($$anchor, div_1);
			});
			template_effect(($0) => set_text(text_13, $0), [() => result_confusions()]);
			append($$anchor, section_1);
		};
		if_block(node_7, ($$render) => {
			if (get(view).confusions.length > 0) $$render(consequent_6);
		});
		var section_2 = sibling(node_7, 2);
		var h2_2 = child(section_2);
		var text_17 = only_child(h2_2, true);
		var node_12 = sibling(h2_2, 2);
		var consequent_7 = ($$anchor) => {
			var ul = root_11();
			each(ul, 21, () => get(view).reread, (place) => `${place.dimension.id} ${place.section}`, ($$anchor, place) => {
				var li = root_10();
				var a_2 = child(li);
				var text_18 = only_child(a_2, true);
				var text_19 = only_child(sibling(a_2, 2), true);
				template_effect(($0) => {
					set_attribute(a_2, "href", $0);
					set_text(text_18, get(place).title);
					set_text(text_19, get(place).dimension.title);
				}, [() => $$props.navigation.href({
					screen: "lesson",
					dimension: get(place).dimension.id,
					section: get(place).section
				})]);
				append($$anchor, li);
			});
			append($$anchor, ul);
		};
		var alternate_1 = ($$anchor) => {
			var p_6 = root_12();
			var text_20 = only_child(p_6, true);
			template_effect(($0) => set_text(text_20, $0), [() => result_nothing_to_reread()]);
			append($$anchor, p_6);
		};
		if_block(node_12, ($$render) => {
			if (get(view).reread.length > 0) $$render(consequent_7);
			else $$render(alternate_1, -1);
		});
		var node_13 = sibling(section_2, 2);
		var consequent_8 = ($$anchor) => {
			var section_3 = root_14();
			var h2_3 = child(section_3);
			var text_21 = only_child(h2_3, true);
			each(sibling(h2_3, 2), 21, () => get(view).byDimension, ({ dimension, percent }) => dimension.id, ($$anchor, $$item) => {
				let dimension = () => get($$item).dimension;
				let percent = () => get($$item).percent;
				var li_1 = root_13();
				var span_5 = child(li_1);
				var text_22 = only_child(span_5, true);
				Bar(sibling(span_5, 2), {
					get percent() {
						return percent();
					},
					get mark() {
						return $$props.course.passMark;
					}
				});
				template_effect(($0) => set_text(text_22, $0), [() => result_dimension_score({
					title: dimension().title,
					percent: percent()
				})]);
				append($$anchor, li_1);
			});
			template_effect(($0) => set_text(text_21, $0), [() => result_by_dimension()]);
			append($$anchor, section_3);
		};
		if_block(node_13, ($$render) => {
			if (get(view).byDimension.length > 1) $$render(consequent_8);
		});
		var h2_4 = child(sibling(node_13, 2));
		var text_23 = only_child(h2_4, true);
		each(sibling(h2_4, 2), 17, () => get(view).review, ({ question, correct, given, key, confidentError }) => question.id, ($$anchor, $$item) => {
			let question = () => get($$item).question;
			let correct = () => get($$item).correct;
			let given = () => get($$item).given;
			let key = () => get($$item).key;
			let confidentError = () => get($$item).confidentError;
			var details = root_20();
			var summary = child(details);
			var span_6 = child(summary);
			let classes;
			var span_7 = child(span_6);
			var text_24 = only_child(span_7, true);
			var text_25 = only_child(sibling(span_7, 2));
			var text_26 = child(sibling(span_6, 2));
			var node_16 = sibling(text_26);
			var consequent_9 = ($$anchor) => {
				var span_10 = root_15();
				var text_27 = only_child(span_10, true);
				template_effect(($0) => set_text(text_27, $0), [() => result_confident_error()]);
				append($$anchor, span_10);
			};
			if_block(node_16, ($$render) => {
				if (confidentError()) $$render(consequent_9);
			});
			var node_17 = child(sibling(summary, 2));
			var consequent_11 = ($$anchor) => {
				var fragment_3 = root_17();
				var h3_1 = first_child(fragment_3);
				var text_28 = only_child(h3_1, true);
				each(sibling(h3_1, 2), 21, given, index, ($$anchor, part) => {
					var li_2 = root_16();
					var node_18 = child(li_2);
					var consequent_10 = ($$anchor) => {
						var text_29 = text();
						template_effect(() => set_text(text_29, `${get(part).item ?? ""}:`));
						append($$anchor, text_29);
					};
					if_block(node_18, ($$render) => {
						if (get(part).item) $$render(consequent_10);
					});
					var span_11 = sibling(node_18);
					let classes_1;
					var text_30 = only_child(span_11, true);
					template_effect(() => {
						classes_1 = set_class(span_11, 1, "s6", null, classes_1, { struck: !get(part).correct });
						set_text(text_30, get(part).text);
					});
					append($$anchor, li_2);
				});
				template_effect(($0) => set_text(text_28, $0), [() => result_review_yours()]);
				append($$anchor, fragment_3);
			};
			if_block(node_17, ($$render) => {
				if (!correct()) $$render(consequent_11);
			});
			var h3_2 = sibling(node_17, 2);
			var text_31 = only_child(h3_2, true);
			var ul_3 = sibling(h3_2, 2);
			each(ul_3, 21, key, index, ($$anchor, part) => {
				var li_3 = root_18();
				var node_19 = child(li_3);
				var consequent_12 = ($$anchor) => {
					var text_32 = text();
					template_effect(() => set_text(text_32, `${get(part).item ?? ""}:`));
					append($$anchor, text_32);
				};
				if_block(node_19, ($$render) => {
					if (get(part).item) $$render(consequent_12);
				});
				var text_33 = sibling(node_19, 1, true);
				template_effect(() => set_text(text_33, get(part).text));
				append($$anchor, li_3);
			});
			var node_20 = sibling(ul_3, 2);
			var consequent_13 = ($$anchor) => {
				var p_7 = root_19();
				var text_34 = only_child(p_7, true);
				template_effect(() => set_text(text_34, question().explanation));
				append($$anchor, p_7);
			};
			if_block(node_20, ($$render) => {
				if (question().format !== "assign") $$render(consequent_13);
			});
			template_effect(($0, $1) => {
				classes = set_class(span_6, 1, "sign s6", null, classes, {
					right: correct(),
					wrong: !correct()
				});
				set_text(text_24, correct() ? "✓" : "✗");
				set_text(text_25, `${$0 ?? ""}:`);
				set_text(text_26, `${question().stem ?? ""} `);
				set_text(text_31, $1);
			}, [() => correct() ? answer_right() : answer_wrong(), () => result_review_right()]);
			append($$anchor, details);
		});
		template_effect(($0, $1, $2, $3, $4, $5) => {
			set_text(text$1, $0);
			set_text(text_1, $1);
			set_text(text_2, get(passed) ? "✓" : "○");
			set_text(text_3, ` ${$2 ?? ""} `);
			set_text(text_4, $3);
			set_text(text_17, $4);
			set_text(text_23, $5);
		}, [
			() => result_title(),
			() => result_score({ percent: get(view).percent }),
			() => get(passed) ? result_passed({ mark: $$props.course.passMark }) : result_failed({ mark: $$props.course.passMark }),
			() => result_points({
				points: get(view).points,
				total: get(view).total
			}),
			() => result_reread(),
			() => result_review()
		]);
		append($$anchor, fragment);
		pop();
	}
	delegate(["click"]);
	// src/lib/ui/Quiz.svelte
	var root$2 = /* @__PURE__ */ from_tree([[
		"p",
		{ role: "status" },
		" "
	]]);
	var root_1$1 = /* @__PURE__ */ from_tree([
		,
		,
		" ",
		[
			"div",
			{ class: "stage s1" },
			,
		]
	], 1);
	var root_2$1 = /* @__PURE__ */ from_tree([[
		"p",
		null,
		" "
	]]);
	var root_3 = /* @__PURE__ */ from_tree([[
		"p",
		null,
		" "
	]]);
	var root_4 = /* @__PURE__ */ from_tree([
		,
		,
		" ",
		[
			"p",
			{ class: "about s1" },
			" "
		],
		" ",
		,
		" ",
		[
			"p",
			null,
			[
				"label",
				{ class: "sure s1" },
				["input", { type: "checkbox" }],
				" "
			]
		],
		" ",
		[
			"button",
			{
				type: "button",
				class: "button primary"
			},
			" "
		]
	], 1);
	var root_5 = /* @__PURE__ */ from_tree([[
		"div",
		{ class: "quiz s1" },
		[
			"header",
			{ class: "s1" },
			[
				"h1",
				{ class: "s1" },
				" "
			]
		],
		" ",
		,
	]]);
	function Quiz($$anchor, $$props) {
		push($$props, true);
		/** Every question of the course. */
		/** A dimension's id, or `final`. */
		/** Seed of a new form; the same seed draws the same quiz. */
		/** A seed that was given, so that a group can take the same quiz. */
		const blueprint = /* @__PURE__ */ user_derived(() => blueprintFor($$props.course, $$props.quiz));
		const title = /* @__PURE__ */ user_derived(() => quizTitle($$props.course, $$props.quiz));
		const attempt = /* @__PURE__ */ user_derived(() => attemptsOf($$props.session.state, $$props.quiz).at(-1));
		const form = /* @__PURE__ */ user_derived(() => get(attempt) && arrangeForm(questionsOf(get(attempt).questions), get(attempt).seed));
		/** The question on screen: the one just answered, until the learner goes on. */
		let shown = /* @__PURE__ */ state(void 0);
		const item = /* @__PURE__ */ user_derived(() => get(form)?.items.find(({ question }) => question.id === get(shown)) ?? get(form)?.items.find(({ question }) => !get(attempt)?.answers[question.id]));
		let shownAt = 0;
		let askConfidence = /* @__PURE__ */ state(false);
		let stage = /* @__PURE__ */ state(void 0);
		function questionsOf(ids) {
			return ids.flatMap((id) => $$props.bank.filter((question) => question.id === id));
		}
		async function start(questions) {
			if (!$$props.session.isReady) return;
			if (!questions && get(attemptsLeft) === 0) return;
			const drawnBy = $$props.seed ?? $$props.newSeed();
			const ids = (questions ? arrangeForm(questions, drawnBy).items : drawForm($$props.bank, get(blueprint), drawnBy, $$props.seed === void 0 ? historyOf($$props.course, $$props.bank, $$props.session.state, $$props.quiz) : void 0).items).map(({ question }) => question.id);
			await $$props.session.did({
				type: "quiz-started",
				attempt: $$props.session.newId(),
				quiz: $$props.quiz,
				seed: drawnBy,
				practice: questions !== void 0,
				asksConfidence: get(askConfidence),
				questions: ids
			});
			await show(void 0);
		}
		async function show(question) {
			set(shown, question, true);
			shownAt = $$props.session.now();
			await tick();
			get(stage)?.querySelector("h2")?.focus();
		}
		/** With the last answer the quiz is over, whether or not the learner goes on to look at the result. */
		async function finishIfComplete() {
			if (!get(attempt) || !get(form) || get(attempt).finishedAt || get(form).items.length === 0) return;
			if (get(form).items.every(({ question }) => get(attempt).answers[question.id])) await $$props.session.did({
				type: "quiz-finished",
				attempt: get(attempt).id
			});
		}
		user_effect(() => {
			if ($$props.session.isReady && shownAt === 0) shownAt = $$props.session.now();
		});
		user_effect(() => {
			if ($$props.session.isReady) finishIfComplete();
		});
		const position = /* @__PURE__ */ user_derived(() => get(item) && get(form) ? get(form).items.indexOf(get(item)) + 1 : 0);
		/** How often the quiz may still be taken; undefined means as often as one likes. */
		const attemptsLeft = /* @__PURE__ */ user_derived(() => {
			const most = $$props.quiz === "final" ? $$props.course.settings.finalAttempts : void 0;
			return most === void 0 ? void 0 : Math.max(0, most - countedAttempts($$props.session.state, $$props.quiz).length);
		});
		const feedback = /* @__PURE__ */ user_derived(() => $$props.quiz === "final" ? $$props.course.settings.feedback : "immediate");
		var div = root_5();
		var header = child(div);
		var text = only_child(child(header), true);
		var node = sibling(header, 2);
		var consequent = ($$anchor) => {
			var p = root$2();
			var text_1 = only_child(p, true);
			template_effect(($0) => set_text(text_1, $0), [() => quiz_loading()]);
			append($$anchor, p);
		};
		var consequent_1 = ($$anchor) => {
			QuizResult($$anchor, {
				get course() {
					return $$props.course;
				},
				get attempt() {
					return get(attempt);
				},
				get attemptsLeft() {
					return get(attemptsLeft);
				},
				get form() {
					return get(form);
				},
				get navigation() {
					return $$props.navigation;
				},
				onretry: (questions) => start(questions),
				onrestart: () => start(),
				get askConfidence() {
					return get(askConfidence);
				},
				set askConfidence($$value) {
					set(askConfidence, $$value, true);
				}
			});
		};
		var consequent_2 = ($$anchor) => {
			var fragment_1 = root_1$1();
			var node_1 = first_child(fragment_1);
			{
				let $0 = /* @__PURE__ */ user_derived(() => 100 * (get(position) - 1) / get(form).items.length);
				Bar(node_1, { get percent() {
					return get($0);
				} });
			}
			key(child(sibling(node_1, 2)), () => `${get(attempt).id} ${get(item).question.id}`, ($$anchor) => {
				{
					let $0 = /* @__PURE__ */ user_derived(() => get(attempt).asksConfidence ?? false);
					QuestionView($$anchor, {
						get course() {
							return $$props.course;
						},
						get item() {
							return get(item);
						},
						get number() {
							return get(position);
						},
						get total() {
							return get(form).items.length;
						},
						get navigation() {
							return $$props.navigation;
						},
						get allOrNothing() {
							return get(blueprint).allOrNothing;
						},
						get feedback() {
							return get(feedback);
						},
						get askConfidence() {
							return get($0);
						},
						onanswer: async (response, score, confidence) => {
							set(shown, get(item).question.id, true);
							const latency = Math.max(0, $$props.session.now() - shownAt);
							await $$props.session.did({
								type: "answered",
								attempt: get(attempt).id,
								question: get(item).question.id,
								response,
								score,
								latency,
								confidence
							});
							await finishIfComplete();
						},
						onnext: () => show(void 0)
					});
				}
			});
			append($$anchor, fragment_1);
		};
		var alternate = ($$anchor) => {
			var fragment_3 = root_4();
			var node_3 = first_child(fragment_3);
			var consequent_3 = ($$anchor) => {
				var p_1 = root_2$1();
				var text_2 = only_child(p_1, true);
				template_effect(($0) => set_text(text_2, $0), [() => quiz_none()]);
				append($$anchor, p_1);
			};
			if_block(node_3, ($$render) => {
				if (get(attempt)) $$render(consequent_3);
			});
			var p_2 = sibling(node_3, 2);
			var text_3 = only_child(p_2, true);
			var node_4 = sibling(p_2, 2);
			var consequent_4 = ($$anchor) => {
				var p_3 = root_3();
				var text_4 = only_child(p_3, true);
				template_effect(($0) => set_text(text_4, $0), [() => quiz_attempts_left({ count: get(attemptsLeft) })]);
				append($$anchor, p_3);
			};
			if_block(node_4, ($$render) => {
				if (get(attemptsLeft) !== void 0) $$render(consequent_4);
			});
			var p_4 = sibling(node_4, 2);
			var input = child(child(p_4));
			var text_5 = sibling(input, 1, true);
			var button = sibling(p_4, 2);
			var text_6 = only_child(button, true);
			template_effect(($0, $1, $2) => {
				set_text(text_3, $0);
				set_text(text_5, $1);
				set_text(text_6, $2);
			}, [
				() => quiz_about({
					count: get(blueprint).count,
					mark: get(blueprint).passMark
				}),
				() => quiz_ask_confidence(),
				() => quiz_start()
			]);
			bind_checked(input, () => get(askConfidence), ($$value) => set(askConfidence, $$value));
			delegated("click", button, () => start());
			append($$anchor, fragment_3);
		};
		if_block(node, ($$render) => {
			if (!$$props.session.isReady) $$render(consequent);
			else if (get(attempt) && get(form) && get(form).items.length > 0 && !get(item)) $$render(consequent_1, 1);
			else if (get(attempt) && get(form) && get(item)) $$render(consequent_2, 2);
			else $$render(alternate, -1);
		});
		bind_this(div, ($$value) => set(stage, $$value), () => get(stage));
		template_effect(() => set_text(text, get(title)));
		append($$anchor, div);
		pop();
	}
	delegate(["click"]);
	// src/lib/ui/SaveLine.svelte
	var root$1 = /* @__PURE__ */ from_tree([
		[
			"p",
			null,
			" "
		],
		" ",
		[
			"p",
			{
				class: "visually-hidden",
				role: "status"
			},
			" "
		]
	], 1);
	function SaveLine($$anchor, $$props) {
		push($$props, true);
		/** One quiet line that says whether the learner's work is kept. */
		const text = /* @__PURE__ */ user_derived(() => {
			switch ($$props.status.kind) {
				case "loading": return save_loading();
				case "saving": return save_saving();
				case "saved": return {
					browser: save_saved,
					lms: save_saved_lms,
					local: save_local,
					nothing: save_nothing_recorded
				}[$$props.status.keeps]();
				case "failed": return `${save_failed()}. ${describeError($$props.status.code)}`;
				case "unavailable": return $$props.status.code === "storage-unavailable" ? save_unavailable() : describeError($$props.status.code);
			}
		});
		const isTrouble = /* @__PURE__ */ user_derived(() => $$props.status.kind === "failed" || $$props.status.kind === "unavailable");
		let hadTrouble = /* @__PURE__ */ state(false);
		user_effect(() => {
			if (get(isTrouble)) set(hadTrouble, true);
		});
		var fragment = root$1();
		var p = first_child(fragment);
		let classes;
		var text_1 = only_child(p, true);
		var text_2 = only_child(sibling(p, 2), true);
		template_effect(() => {
			classes = set_class(p, 1, "save s2", null, classes, { trouble: get(isTrouble) });
			set_attribute(p, "data-status", $$props.status.kind);
			set_text(text_1, get(text));
			set_text(text_2, get(hadTrouble) && $$props.status.kind !== "saving" ? get(text) : "");
		});
		append($$anchor, fragment);
		pop();
	}
	// src/player/places.ts
	/** The part of the page's address that names a place: `#/lesson/income/two-ways-to-earn-more`. */
	function writePlace(place) {
		switch (place.screen) {
			case "overview": return "#/";
			case "lesson": return `#/lesson/${place.dimension}${place.section ? `/${place.section}` : ""}`;
			case "quiz": return `#/quiz/${place.quiz}`;
			case "cards": return "#/cards";
		}
	}
	/** The place that an address names; the overview for what is not, or no longer, there. */
	function readPlace(address, course) {
		const [, screen, id, section] = address.split("/").map(decodePart);
		const isDimension = course.dimensions.some((dimension) => dimension.id === id);
		if (screen === "cards") return { screen };
		if (screen === "lesson" && id && isDimension) return {
			screen,
			dimension: id,
			section
		};
		if (screen === "quiz" && id && (isDimension || id === "final")) return {
			screen,
			quiz: id
		};
		return { screen: "overview" };
	}
	/** Browsers write letters beyond ASCII as percent signs; what is no such code is taken as it is. */
	function decodePart(part) {
		try {
			return decodeURIComponent(part);
		} catch {
			return part;
		}
	}
	// src/player/Player.svelte
	var root = /* @__PURE__ */ from_tree([[
		"main",
		{ class: "left s0" },
		[
			"h1",
			null,
			" "
		],
		" ",
		[
			"p",
			{ tabindex: "-1" },
			" "
		]
	]]);
	var root_1 = /* @__PURE__ */ from_tree([[
		"a",
		{ class: "s0" },
		" "
	]]);
	var root_2 = /* @__PURE__ */ from_tree([
		[
			"header",
			{ class: "bar no-print s0" },
			[
				"nav",
				{ class: "s0" },
				[
					"span",
					{ class: "title s0" },
					" "
				],
				" ",
				,
			],
			" ",
			[
				"div",
				{ class: "end s0" },
				,
				" ",
				[
					"button",
					{
						type: "button",
						class: "button exit s0"
					},
					" "
				]
			]
		],
		"  ",
		[
			"main",
			{
				tabindex: "-1",
				class: "s0"
			},
			,
		]
	], 1);
	function Player($$anchor, $$props) {
		push($$props, true);
		/** The whole course on one page: its own navigation by the address's last part, no router, no server. */
		const navigation = {
			href: writePlace,
			asset: (name) => `files/${name}`
		};
		let address = /* @__PURE__ */ state(proxy(location.hash.startsWith("#/") ? location.hash : $$props.session.opened?.location ?? "#/"));
		const place = /* @__PURE__ */ user_derived(() => readPlace(get(address), $$props.course));
		const dimension = /* @__PURE__ */ user_derived(() => get(place).screen === "lesson" ? $$props.course.dimensions.find(({ id }) => id === get(place).dimension) : void 0);
		let main = /* @__PURE__ */ state(void 0);
		/** What the learner was told on leaving: whether everything arrived. */
		let left = /* @__PURE__ */ state(void 0);
		let leftNote = /* @__PURE__ */ state(void 0);
		const links = [
			{
				place: { screen: "overview" },
				text: nav_overview()
			},
			{
				place: {
					screen: "quiz",
					quiz: FINAL
				},
				text: nav_final()
			},
			{
				place: { screen: "cards" },
				text: nav_cards()
			}
		];
		function titleOf(at) {
			if (at.screen === "lesson") return get(dimension)?.title ?? $$props.course.title;
			if (at.screen === "cards") return nav_cards();
			return at.screen === "quiz" ? quizTitle($$props.course, at.quiz) : $$props.course.title;
		}
		user_effect(() => {
			$$props.session.visited(writePlace(get(place)));
			document.title = titleOf(get(place));
		});
		async function go() {
			if (!location.hash.startsWith("#/")) return;
			set(address, location.hash, true);
			await tick();
			const section = get(place).screen === "lesson" && get(place).section ? document.getElementById(get(place).section) : null;
			if (section) reach(section);
			else {
				window.scrollTo(0, 0);
				get(main)?.focus();
			}
		}
		/** Addresses within the screen are scrolled to, so that the page's own address goes on naming the place. */
		function jump(event) {
			const href = (event.target instanceof Element ? event.target.closest("a") : null)?.getAttribute("href") ?? "";
			if (!href.startsWith("#") || href.startsWith("#/")) return;
			event.preventDefault();
			const target = document.getElementById(decodeURIComponent(href.slice(1)));
			if (target) reach(target);
		}
		/** Scrolls there and takes the keyboard along. */
		function reach(target) {
			target.tabIndex = -1;
			target.focus({ preventScroll: true });
			target.scrollIntoView();
		}
		async function exit() {
			const keeps = $$props.session.opened?.keeps;
			const arrived = $$props.session.suspend();
			if ($$props.session.status.kind === "unavailable") set(left, describeError($$props.session.status.code), true);
			else if (keeps !== "lms") set(left, player_exited_plain(), true);
			else set(left, arrived ? player_exited() : player_exited_unsaved(), true);
			await tick();
			get(leftNote)?.focus();
			window.close();
		}
		var fragment = comment();
		event("hashchange", $window, go);
		var node = first_child(fragment);
		var consequent = ($$anchor) => {
			var main_1 = root();
			var h1 = child(main_1);
			var text = only_child(h1, true);
			var p = sibling(h1, 2);
			var text_1 = only_child(p, true);
			bind_this(p, ($$value) => set(leftNote, $$value), () => get(leftNote));
			template_effect(() => {
				set_text(text, $$props.course.title);
				set_text(text_1, get(left));
			});
			append($$anchor, main_1);
		};
		var alternate_1 = ($$anchor) => {
			var fragment_1 = root_2();
			var header = first_child(fragment_1);
			var nav = child(header);
			var span = child(nav);
			var text_2 = only_child(span, true);
			each(sibling(span, 2), 17, () => links, (link) => link.text, ($$anchor, link) => {
				const href = /* @__PURE__ */ user_derived(() => writePlace(get(link).place));
				var a = root_1();
				var text_3 = only_child(a, true);
				template_effect(($0) => {
					set_attribute(a, "href", get(href));
					set_attribute(a, "aria-current", $0);
					set_text(text_3, get(link).text);
				}, [() => writePlace(get(place)) === get(href) ? "page" : void 0]);
				append($$anchor, a);
			});
			var node_2 = child(sibling(nav, 2));
			SaveLine(node_2, { get status() {
				return $$props.session.status;
			} });
			var button = sibling(node_2, 2);
			var text_4 = only_child(button, true);
			var main_2 = sibling(header, 2);
			var node_3 = child(main_2);
			var consequent_1 = ($$anchor) => {
				var fragment_2 = comment();
				key(first_child(fragment_2), () => get(dimension).id, ($$anchor) => {
					Lesson($$anchor, {
						get course() {
							return $$props.course;
						},
						get dimension() {
							return get(dimension);
						},
						get session() {
							return $$props.session;
						},
						get navigation() {
							return navigation;
						}
					});
				});
				append($$anchor, fragment_2);
			};
			var consequent_2 = ($$anchor) => {
				var fragment_4 = comment();
				key(first_child(fragment_4), () => get(place).quiz, ($$anchor) => {
					Quiz($$anchor, {
						get course() {
							return $$props.course;
						},
						get bank() {
							return $$props.bank;
						},
						get quiz() {
							return get(place).quiz;
						},
						get session() {
							return $$props.session;
						},
						get navigation() {
							return navigation;
						},
						newSeed: () => crypto.getRandomValues(/* @__PURE__ */ new Uint16Array(1))[0] ?? 0
					});
				});
				append($$anchor, fragment_4);
			};
			var consequent_3 = ($$anchor) => {
				CardReview($$anchor, {
					get course() {
						return $$props.course;
					},
					get session() {
						return $$props.session;
					},
					get navigation() {
						return navigation;
					}
				});
			};
			var alternate = ($$anchor) => {
				Overview($$anchor, {
					get course() {
						return $$props.course;
					},
					get session() {
						return $$props.session;
					},
					get navigation() {
						return navigation;
					}
				});
			};
			if_block(node_3, ($$render) => {
				if (get(place).screen === "lesson" && get(dimension)) $$render(consequent_1);
				else if (get(place).screen === "quiz") $$render(consequent_2, 1);
				else if (get(place).screen === "cards") $$render(consequent_3, 2);
				else $$render(alternate, -1);
			});
			bind_this(main_2, ($$value) => set(main, $$value), () => get(main));
			template_effect(($0, $1) => {
				set_attribute(nav, "aria-label", $0);
				set_text(text_2, $$props.course.title);
				set_text(text_4, $1);
			}, [() => course_nav_label(), () => player_exit()]);
			delegated("click", button, exit);
			delegated("click", main_2, jump);
			append($$anchor, fragment_1);
		};
		if_block(node, ($$render) => {
			if (get(left)) $$render(consequent);
			else $$render(alternate_1, -1);
		});
		append($$anchor, fragment);
		pop();
	}
	delegate(["click"]);
	// src/player/main.ts
	var newId = () => Array.from(crypto.getRandomValues(/* @__PURE__ */ new Uint32Array(2)), (part) => part.toString(36)).join("");
	/** Storage throws on being looked at where cookies are blocked. */
	function localStorageOrNone() {
		try {
			return window.localStorage;
		} catch {
			return;
		}
	}
	function connect({ course, standard }, bank) {
		const context = codecContext(course, bank, deriveCards(course));
		const folder = hash(location.pathname.replace(/[^/]*$/, "")).toString(36);
		const mirrorOf = (learner) => storageMirror(localStorageOrNone(), [
			course.id,
			standard,
			folder,
			hash(learner).toString(36)
		]);
		const mapping = standard === "scorm12" ? scorm12 : scorm2004;
		const lms = findApi(window, mapping.api);
		if (!lms) return new LocalDestination({
			context,
			mirror: mirrorOf(""),
			newAttempt: newId
		});
		return new ScormDestination({
			course,
			context,
			lms,
			mapping,
			mirrorOf,
			now: () => Date.now(),
			newAttempt: newId,
			isOnline: () => navigator.onLine
		});
	}
	async function start(target, data) {
		const session = new LearningSession({
			course: data.course.id,
			now: () => Date.now(),
			newId,
			timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
			later: (milliseconds, run) => {
				const timer = setTimeout(run, milliseconds);
				return () => clearTimeout(timer);
			}
		});
		const bank = generateBank(data.course, data.plan);
		await session.open(async () => connect(data, bank));
		document.addEventListener("visibilitychange", () => {
			if (document.visibilityState === "hidden") session.flush();
		});
		window.addEventListener("pagehide", () => session.suspend());
		window.addEventListener("pageshow", (event) => {
			if (event.persisted) location.reload();
		});
		window.addEventListener("online", () => void session.reconnect());
		target.textContent = "";
		const passMark = session.opened?.passMark ?? data.course.passMark;
		mount(Player, {
			target,
			props: {
				course: {
					...data.course,
					passMark
				},
				bank,
				session
			}
		});
	}
	var target = document.getElementById("player");
	if (!target) throw new Error("The page has no #player");
	if (window.versusPackage) start(target, window.versusPackage);
	else target.textContent = player_no_course();
})();

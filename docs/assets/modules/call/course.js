// The course of a call on its page: the place where it is, the places before it, and the ways to another one.
import { addressIn, addressOf, firstStep, goodbyePlace, placeAt, placeInHash } from "./engine.js";
import { callNote, noteOf } from "./note.js";
import { goOn, isAnew, ownSteps, settle, wayTo } from "./way.js";

export class Course {
  /** The place that is shown; null at the start. */
  place = null;

  /** `moved` is called when another place has come into the address. */
  constructor(data, moved) {
    this.data = data;
    this.moved = moved;
  }

  /** Takes over the place in the address, with its way; an address such as #not-at-desk means its first step. */
  arrive() {
    this.place = placeInHash(this.data, location.hash);
    if (this.place) settle(this.moves);
  }

  /** The places of this call so far, with what was heard before each and when it came. */
  get moves() {
    return wayTo(addressOf(this.place));
  }

  /** Where this call has been so far, in order. */
  places() {
    return this.moves.map(({ address }) => placeAt(this.data, address)).filter(Boolean);
  }

  /** The plays of this call, in the order in which they were entered. */
  plays() {
    return this.places().map(({ play }) => play).filter(Boolean);
  }

  go(place, by = "", moves = this.place ? this.moves : [], how = {}) {
    // Already there, or on the way.
    if (addressOf(place) === addressIn(location.hash) && (moves.length || !this.place)) return;
    if (place) goOn([...moves, { address: addressOf(place), by, at: Date.now() }], how);
    else history.pushState(null, "", location.pathname + location.search);
    this.moved();
  }

  back() {
    const { moves } = this;
    if (moves.length < 2) return this.go(null);
    if (ownSteps()) return history.back();
    // The step before was taken on the page of the other language.
    settle(moves.slice(0, -1));
    this.moved();
  }

  /** Begins the call again where it began; `undo` takes that back. */
  again() {
    if (isAnew() && this.moves.length === 1) return;
    const [play] = this.plays();
    this.go(play ? firstStep(this.data, play) : this.places()[0], "", [], { isAnew: true });
  }

  undo() {
    if (this.place && isAnew()) history.back();
  }

  goodbyePlace() {
    return goodbyePlace(this.data, this.places());
  }

  stopPlace() {
    return firstStep(this.data, this.data.stop);
  }

  /** The note on this call, as it is made now and as it was edited. */
  note() {
    return noteOf(this.moves[0].at, callNote(this.data, { play: this.plays()[0], outcome: this.place.outcome, moves: this.moves }));
  }
}

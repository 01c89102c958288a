import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundPlace } from './finder.ts';
import { clusterPlaces, markerGap } from './mapViewClusters.ts';
import { countCases, placeCountries } from './mapViewPlaces.ts';

const zoomMax = 64;
const zooms = [1, 1.7, 2, 4, 7.9999, 8, 16, 31, 32, 64];

const place = (id: string, lat: number, lng: number, count = 1): FoundPlace => ({
  organisationId: id,
  city: id,
  country: 'Nowhere',
  lat,
  lng,
  count,
  caseIds: [],
});

/** Anywhere, and often in the same place or nearly: what clustering is for. */
const positions = fc.oneof(
  fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lng: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
  fc.record({
    lat: fc.double({ min: 50, max: 52, noNaN: true }),
    lng: fc.double({ min: 3, max: 6, noNaN: true }),
  }),
  fc.constantFrom({ lat: 6.2, lng: -75.6 }, { lat: -18.1, lng: 178.4 }),
);
const places = fc
  .array(fc.tuple(positions, fc.integer({ min: 1, max: 60 })), { maxLength: 120 })
  .map((list) => list.map(([{ lat, lng }, count], index) => place(`p${index}`, lat, lng, count)));
const widths = fc.integer({ min: 260, max: 1400 });

describe('clusters', () => {
  it('hold every place exactly once at every zoom, and count its cases once', () => {
    fc.assert(
      fc.property(places, widths, (list, width) => {
        const { markersAt, placesOf } = clusterPlaces(list, width, zoomMax);
        for (const zoom of zooms) {
          const markers = markersAt(zoom);
          const held = markers.flatMap(placesOf).map(({ organisationId }) => organisationId);
          expect(held.toSorted()).toEqual(list.map(({ organisationId }) => organisationId).toSorted());
          for (const marker of markers) {
            expect(marker.places).toBe(placesOf(marker).length);
            expect(marker.cases).toBe(countCases(placesOf(marker)));
          }
        }
      }),
    );
  });

  it('are led by the place with most cases, so that no two have the same name', () => {
    fc.assert(
      fc.property(places, widths, fc.constantFrom(...zooms), (list, width, zoom) => {
        const { markersAt, placesOf } = clusterPlaces(list, width, zoomMax);
        for (const marker of markersAt(zoom)) {
          const most = Math.max(...placesOf(marker).map(({ count }) => count));
          expect(placesOf(marker)).toContainEqual(marker.lead);
          expect(marker.lead.count).toBe(most);
        }
      }),
    );
  });

  it('fall apart at the zoom they name, or never', () => {
    fc.assert(
      fc.property(places, widths, fc.constantFrom(...zooms), (list, width, zoom) => {
        const { markersAt, placesOf, splitsAt } = clusterPlaces(list, width, zoomMax);
        for (const marker of markersAt(zoom)) {
          const later = markersAt(splitsAt(marker) ?? zoomMax);
          const inside = new Set(placesOf(marker).map(({ organisationId }) => organisationId));
          const parts = later.filter((other) =>
            placesOf(other).some(({ organisationId }) => inside.has(organisationId)),
          );
          if (splitsAt(marker) === null) expect(parts).toHaveLength(1);
          else expect(parts.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('stand west to east at every zoom, each a finger away from the next', () => {
    fc.assert(
      fc.property(places, widths, fc.constantFrom(...zooms), (list, width, zoom) => {
        const { markersAt } = clusterPlaces(list, width, zoomMax);
        const order = clusterPlaces(list, 1, 2).markersAt;
        expect(order(1).length).toBeLessThanOrEqual(1);
        const markers = markersAt(zoom);
        const scale = width * 2 ** Math.floor(Math.log2(zoom) + 0.0005);
        for (const [index, marker] of markers.entries()) {
          for (const other of markers.slice(index + 1)) {
            const pixels = Math.hypot(marker.x - other.x, marker.y - other.y) * scale;
            expect(pixels).toBeGreaterThan(markerGap - 1);
          }
        }
      }),
    );
  });

  it('keep the order of their leads from zoom to zoom', () => {
    fc.assert(
      fc.property(places, widths, (list, width) => {
        const { markersAt } = clusterPlaces(list, width, zoomMax);
        const all = markersAt(zoomMax).map(({ lead }) => lead.organisationId);
        const few = markersAt(1).map(({ lead }) => lead.organisationId);
        const kept = all.filter((id) => few.includes(id));
        expect(few.filter((id) => kept.includes(id))).toEqual(kept);
      }),
    );
  });
});

describe('the list beside the map', () => {
  it('has every place and case once, countries and cities by name', () => {
    fc.assert(
      fc.property(places, fc.array(fc.constantFrom('Belgium', 'Colombia', 'Åland')), (list, names) => {
        const spread = list.map((each, index) => ({ ...each, country: names[index] ?? 'Fiji' }));
        const countries = placeCountries(spread);
        const listed = countries.flatMap(({ places: inside }) => inside);
        expect(listed).toHaveLength(list.length);
        expect(new Set(listed)).toEqual(new Set(spread));
        expect(countries.reduce((sum, { cases }) => sum + cases, 0)).toBe(countCases(list));
        expect(countries.map(({ country }) => country)).toEqual(
          [...new Set(spread.map(({ country }) => country))].sort((a, b) => a.localeCompare(b)),
        );
      }),
    );
  });
});

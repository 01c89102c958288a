import Supercluster from 'supercluster';
import type { FoundPlace } from './finder.ts';
import { type MapPoint, projectPlace } from './mapViewProjection.ts';
import { spreadOut } from './mapViewSpread.ts';

/** What stands at one point of the map: a place, or several that are too near each other to be told apart. */
export interface MapMarker extends MapPoint {
  /** The place with most cases; it is what the marker is known by while others join it or leave. */
  lead: FoundPlace;
  cases: number;
  places: number;
  /** For questions about the places in it; null where there is only one. */
  cluster: number | null;
}

export interface MapClusters {
  /** West to east by their leads, so that markers keep their order at every zoom. */
  markersAt: (zoom: number) => MapMarker[];
  placesOf: (marker: MapMarker) => FoundPlace[];
  /** The zoom at which it falls apart, or null where it never does. */
  splitsAt: (marker: MapMarker) => number | null;
}

/** Pixels within which places join, and that markers keep between their middles: a finger is wider than a city. */
const joinWithin = 52;
export const markerGap = 36;

type Single = { place: FoundPlace };
type Several = { lead: FoundPlace; cases: number };

/**
 * Groups places by their distance on the drawn map. `width` is how many pixels the world is wide at zoom 1, `zoomMax` a
 * power of two. A few thousand places take some tens of milliseconds, every zoom afterwards less than one.
 */
export function clusterPlaces(places: readonly FoundPlace[], width: number, zoomMax: number): MapClusters {
  const levels = levelOf(zoomMax);
  const index = new Supercluster<Single, Several>({
    radius: joinWithin,
    extent: width,
    maxZoom: levels,
    map: ({ place }) => ({ lead: place, cases: place.count }),
    reduce: (all, { lead, cases }) => {
      all.cases += cases;
      if (leads(lead, all.lead)) all.lead = lead;
    },
  });
  index.load(places.map((place) => ({ type: 'Feature', properties: { place }, geometry: toIndex(place) })));
  const known = new Map<number, MapMarker[]>();

  const read = (level: number): MapMarker[] => {
    const markers = index.getClusters([-180, -90, 180, 90], level).map(({ properties, geometry }) => {
      const point = fromIndex(geometry.coordinates);
      if ('cluster_id' in properties) {
        const { lead, cases, cluster_id, point_count } = properties;
        return { ...point, lead, cases, places: point_count, cluster: cluster_id };
      }
      const { place } = properties;
      return { ...point, lead: place, cases: place.count, places: 1, cluster: null };
    });
    return spreadOut(markers, markerGap / (width * 2 ** level)).sort(westFirst);
  };

  return {
    markersAt: (zoom) => {
      const level = Math.min(levels, levelOf(zoom));
      const markers = known.get(level) ?? read(level);
      known.set(level, markers);
      return markers;
    },
    placesOf: ({ cluster, lead }) =>
      cluster === null
        ? [lead]
        : index.getLeaves(cluster, Number.POSITIVE_INFINITY).map(({ properties }) => properties.place),
    splitsAt: ({ cluster }) => {
      if (cluster === null) return null;
      const level = index.getClusterExpansionZoom(cluster);
      return level > levels ? null : 2 ** level;
    },
  };
}

/** Half a thousandth spares a zoom of nearly 4 from being one of 2. */
function levelOf(zoom: number): number {
  return Math.max(0, Math.floor(Math.log2(zoom) + 0.0005));
}

function leads(place: FoundPlace, other: FoundPlace): boolean {
  return (
    place.count > other.count || (place.count === other.count && place.organisationId < other.organisationId)
  );
}

function westFirst(a: MapMarker, b: MapMarker): number {
  const [west, east] = [projectPlace(a.lead).x, projectPlace(b.lead).x];
  return west - east || (a.lead.organisationId < b.lead.organisationId ? -1 : 1);
}

/**
 * The index believes that it stands on a Mercator map. It is told the degrees at which Mercator would draw what we draw,
 * so that its distances are those on our screen.
 */
function toIndex(place: FoundPlace) {
  const { x, y } = projectPlace(place);
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90;
  return { type: 'Point' as const, coordinates: [(x - 0.5) * 360, lat] };
}

function fromIndex([lng = 0, lat = 0]: readonly number[]): MapPoint {
  const sine = Math.sin((lat * Math.PI) / 180);
  return { x: lng / 360 + 0.5, y: 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI };
}

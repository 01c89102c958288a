import type { Organisation } from '#src/domain/organisation.ts';
import { cities } from './cities.ts';

/**
 * What some governments of the demonstration network say of themselves, in plain facts. Everybody else has yet to write it:
 * that is how a network begins.
 */
export const portraits: Readonly<Record<string, Pick<Organisation, 'about' | 'links' | 'pathways'>>> = {
  [cities.medellin]: {
    about:
      'Medellín lies in a narrow valley of the Andes, 1,500 metres above the sea, with neighbourhoods high up on both slopes. Cable cars and escalators join them to the metro; planted corridors along main roads bring shade and cooler air.\n\nWe are glad to talk about street trees, their upkeep, and work with neighbourhood gardeners.',
    links: ['https://www.medellin.gov.co/'],
    pathways: ['nature-based', 'equitable', 'resilient'],
  },
  [cities.ghent]: {
    about:
      'A university and port city between the Leie and the Scheldt. Since 2017 a circulation plan keeps through traffic out of the centre, and most short trips in it are made on foot or by bicycle.',
    links: ['https://stad.gent/', 'https://stad.gent/en'],
    pathways: ['zero-emission', 'equitable'],
  },
  [cities.copenhagen]: {
    about:
      'Denmark’s capital, on the Øresund. After the cloudburst of July 2011 the city planned streets, parks and squares that can hold or lead away rain that the sewers cannot.',
    links: ['https://international.kk.dk/'],
    pathways: ['zero-emission', 'resilient'],
  },
  [cities.nairobi]: {
    about:
      'Kenya’s capital and largest city. More than half of what its households throw away is organic; community groups collect, compost and sell it in many settlements.',
    links: ['https://nairobi.go.ke/'],
    pathways: ['circular', 'equitable'],
  },
  [cities.freetown]: {
    about:
      'A port city on the slopes of a peninsula, with heavy rains from May to November. Landslides and floods are what we plan for first.',
    links: [],
    pathways: ['resilient'],
  },
};

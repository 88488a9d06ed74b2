/** Where the demo's customers are: city, country, how postcodes look (9 = any digit, A = any letter), streets, names. */
export type NameRegion = 'english' | 'german' | 'french' | 'dutch' | 'nordic' | 'southern';

export type Place = {
  city: string;
  country: string;
  currency: 'USD' | 'EUR' | 'GBP';
  region: NameRegion;
  postcode: string;
};

const place = (
  city: string,
  country: string,
  currency: Place['currency'],
  region: NameRegion,
  postcode: string,
): Place => ({ city, country, currency, region, postcode });

export const PLACES: readonly Place[] = [
  place('Cleveland', 'United States', 'USD', 'english', '44199'),
  place('Milwaukee', 'United States', 'USD', 'english', '53299'),
  place('Pittsburgh', 'United States', 'USD', 'english', '15299'),
  place('Columbus', 'United States', 'USD', 'english', '43299'),
  place('Charlotte', 'United States', 'USD', 'english', '28299'),
  place('Denver', 'United States', 'USD', 'english', '80299'),
  place('Minneapolis', 'United States', 'USD', 'english', '55499'),
  place('Portland', 'United States', 'USD', 'english', '97299'),
  place('Austin', 'United States', 'USD', 'english', '78799'),
  place('Boston', 'United States', 'USD', 'english', '02199'),
  place('Birmingham', 'United Kingdom', 'GBP', 'english', 'B9 9AA'),
  place('Leeds', 'United Kingdom', 'GBP', 'english', 'LS9 9AA'),
  place('Bristol', 'United Kingdom', 'GBP', 'english', 'BS9 9AA'),
  place('Glasgow', 'United Kingdom', 'GBP', 'english', 'G9 9AA'),
  place('Manchester', 'United Kingdom', 'GBP', 'english', 'M9 9AA'),
  place('Dublin', 'Ireland', 'EUR', 'english', 'D99 A9A9'),
  place('Stuttgart', 'Germany', 'EUR', 'german', '70999'),
  place('Hamburg', 'Germany', 'EUR', 'german', '20999'),
  place('Dortmund', 'Germany', 'EUR', 'german', '44999'),
  place('Graz', 'Austria', 'EUR', 'german', '8099'),
  place('Lyon', 'France', 'EUR', 'french', '69009'),
  place('Nantes', 'France', 'EUR', 'french', '44009'),
  place('Utrecht', 'Netherlands', 'EUR', 'dutch', '3599 AA'),
  place('Eindhoven', 'Netherlands', 'EUR', 'dutch', '5699 AA'),
  place('Ghent', 'Belgium', 'EUR', 'dutch', '9099'),
  place('Tampere', 'Finland', 'EUR', 'nordic', '33999'),
  place('Bologna', 'Italy', 'EUR', 'southern', '40199'),
  place('Valencia', 'Spain', 'EUR', 'southern', '46099'),
  place('Porto', 'Portugal', 'EUR', 'southern', '4099-999'),
];

/** The customer whose amounts are in a currency nobody entered a rate for. */
export const SWISS_PLACE = {
  city: 'Winterthur',
  country: 'Switzerland',
  currency: 'CHF',
  postcode: '8499',
} as const;

export const STREETS: Readonly<Record<NameRegion, readonly string[]>> = {
  english: ['Foundry Lane', 'Mill Road', 'Station Street', 'Harbour Road', 'Commerce Way', 'Orchard Street'],
  german: ['Industriestraße', 'Hafenstraße', 'Bahnhofstraße', 'Gartenweg', 'Lindenallee'],
  french: ['rue de la Gare', 'avenue des Tilleuls', 'quai du Port', 'rue des Ateliers'],
  dutch: ['Havenweg', 'Stationsplein', 'Molenstraat', 'Industrieweg'],
  nordic: ['Satamakatu', 'Asemakatu', 'Tehtaankatu', 'Puistotie'],
  southern: ['Via del Porto', 'Calle Mayor', 'Rua Nova', 'Via Emilia'],
};

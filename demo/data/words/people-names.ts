import type { NameRegion } from './places.ts';

type Names = { first: readonly string[]; last: readonly string[] };

const words = (text: string): readonly string[] => text.split(' ');

/** First and last names by region. */
export const PEOPLE_NAMES: Readonly<Record<NameRegion, Names>> = {
  english: {
    first: words(
      'Amelia Priya Grace Hannah Naomi Eleanor Ruth Olivia Megan Leila Daniel Marcus Thomas Samuel Owen Arjun Victor Patrick Colin Isaac Joanne Simon',
    ),
    last: words(
      'Whitfield Okafor Sharma Bennett Gallagher Hughes Prescott Reyes Donnelly Archer Kapoor Lawson Mercer Nakamura Osborne Fletcher Quinn Rowe Sinclair Tully Vaughn Chen Barlow Doyle',
    ),
  },
  german: {
    first: words(
      'Katrin Sabine Anja Lena Ursula Birgit Miriam Elif Jonas Stefan Matthias Uwe Holger Tobias Dirk Florian',
    ),
    last: words(
      'Brenner Vogel Hartmann Keller Lindner Seidel Winkler Yilmaz Pohl Krause Steinbach Albrecht Dietz Franke Gerlach Hofer',
    ),
  },
  french: {
    first: words(
      'Camille Élodie Sophie Nadia Claire Hélène Inès Julien Antoine Rachid Laurent Mathieu Olivier Étienne',
    ),
    last: words(
      'Lefèvre Garnier Benali Chevalier Dumas Fontaine Girard Marchand Perrin Roussel Vasseur Carpentier Noël',
    ),
  },
  dutch: {
    first: words('Femke Anouk Marieke Saskia Ilse Yasmin Bram Jeroen Pieter Ruben Sander Wouter Karim Thijs'),
    last: words(
      'Bakker Dekker Hendriks Jansen Mulder Smits Verbeek Vermeulen Willems Peeters Amrani Kuipers Claes Maes',
    ),
  },
  nordic: {
    first: words('Aino Helmi Kaisa Linnea Maija Sanna Antti Eero Jukka Lauri Mikko Olli Henrik'),
    last: words('Virtanen Korhonen Nieminen Heikkinen Lehtonen Salo Rantanen Lindholm Aalto Kallio Mattila'),
  },
  southern: {
    first: words(
      'Chiara Lucía Beatriz Francesca Inês Marta Paola Elena Alessandro Diego Javier Matteo Nuno Rui Paolo Andrés',
    ),
    last: words(
      'Ferrante Moretti Bellini Navarro Ortega Serrano Almeida Carvalho Teixeira Conti Ricci Herrero Molina Pires',
    ),
  },
};

/** Given and family names that go together, from many places. All made up. */
export const NAMES: ReadonlyArray<{ given: readonly string[]; family: readonly string[] }> = [
	{
		given: ['Emma', 'Oliver', 'Charlotte', 'Henry', 'Grace', 'Thomas', 'Lucy', 'Samuel'],
		family: ['Whitfield', 'Carter', 'Ashworth', 'Bennett', 'Holloway', 'Pryce', "O'Neill"],
	},
	{
		given: ['María José', 'Alejandro', 'Lucía', 'Santiago', 'Valentina', 'Joaquín', 'Camila'],
		family: ['García López', 'Fernández', 'Muñoz', 'Ibáñez', 'Castillo', 'Peña'],
	},
	{
		given: ['Lukas', 'Anneliese', 'Jürgen', 'Katharina', 'Felix', 'Sophie', 'Björn'],
		family: ['Müller', 'Schäfer', 'Brandt', 'Vogel', 'Lindqvist', 'Großmann'],
	},
	{
		given: ['Chloé', 'Mathieu', 'Élodie', 'Antoine', 'Margaux', 'Bastien'],
		family: ['Lefèvre', 'Moreau', 'Dubois', 'Garnier', 'de la Tour'],
	},
	{
		given: ['Aarav', 'Priya', 'Rohan', 'Ananya', 'Vikram', 'Meera', 'Arjun'],
		family: ['Sharma', 'Iyer', 'Patel', 'Banerjee', 'Reddy', 'Kapoor'],
	},
	{
		given: ['Yuki', 'Haruto', 'Sakura', 'Ren', 'Aoi', 'Kenji'],
		family: ['Tanaka', 'Watanabe', 'Kobayashi', 'Mori', 'Ishikawa'],
	},
	{
		given: ['Wei', 'Xiaoming', 'Lihua', 'Jun', 'Meiling', 'Haoran'],
		family: ['Zhang', 'Chen', 'Huang', 'Zhao', 'Lin'],
	},
	{
		given: ['Amina', 'Omar', 'Layla', 'Yusuf', 'Fatima', 'Tariq'],
		family: ['Haddad', 'El-Sayed', 'Mansour', 'Rahman', 'Benali'],
	},
	{
		given: ['Chidi', 'Ngozi', 'Kwame', 'Abena', 'Thandiwe', 'Sipho', 'Zainab'],
		family: ['Okafor', 'Mensah', 'Adeyemi', 'Dlamini', 'Nkosi', 'Boateng'],
	},
	{
		given: ['Oksana', 'Andrzej', 'Agnieszka', 'Dmytro', 'Zuzana', 'Mihai'],
		family: ['Kowalska', 'Shevchenko', 'Nowak', 'Novák', 'Popescu', 'Horváth'],
	},
	{
		given: ['Ji-woo', 'Min-jun', 'Seo-yeon', 'Hyun-woo', 'Linh', 'Minh'],
		family: ['Kim', 'Park', 'Choi', 'Nguyễn', 'Trần'],
	},
	{
		given: ['João', 'Beatriz', 'Thiago', 'Larissa', 'Rafael', 'Inês'],
		family: ['Silva', 'Oliveira', 'Araújo', 'Gonçalves', 'Teixeira'],
	},
];

/** A text in lower case without accents and punctuation, for email addresses and usernames. */
export const plain = (text: string): string =>
	text
		.replaceAll('ß', 'ss')
		.replaceAll(/[đĐ]/g, 'd')
		.replaceAll(/[łŁ]/g, 'l')
		.normalize('NFKD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '');

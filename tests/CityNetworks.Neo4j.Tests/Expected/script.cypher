CREATE CONSTRAINT citynet_dataset_key IF NOT EXISTS FOR (n:Dataset) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT citynet_run_key IF NOT EXISTS FOR (n:Run) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT citynet_period_key IF NOT EXISTS FOR (n:Period) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT citynet_country_key IF NOT EXISTS FOR (n:Country) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT citynet_city_key IF NOT EXISTS FOR (n:City) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT citynet_organisation_key IF NOT EXISTS FOR (n:Organisation) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT citynet_policy_key IF NOT EXISTS FOR (n:Policy) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT citynet_event_key IF NOT EXISTS FOR (n:Event) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT citynet_cityperiod_key IF NOT EXISTS FOR (n:CityPeriod) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT citynet_eventperiod_key IF NOT EXISTS FOR (n:EventPeriod) REQUIRE n.key IS UNIQUE;
CREATE INDEX citynet_period_id IF NOT EXISTS FOR (n:Period) ON (n.id);
CREATE INDEX citynet_country_id IF NOT EXISTS FOR (n:Country) ON (n.id);
CREATE INDEX citynet_city_id IF NOT EXISTS FOR (n:City) ON (n.id);
CREATE INDEX citynet_organisation_id IF NOT EXISTS FOR (n:Organisation) ON (n.id);
CREATE INDEX citynet_policy_id IF NOT EXISTS FOR (n:Policy) ON (n.id);
CREATE INDEX citynet_event_id IF NOT EXISTS FOR (n:Event) ON (n.id);
CREATE CONSTRAINT citynet_coordinated_key IF NOT EXISTS FOR ()-[r:COORDINATED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT citynet_participated_in_key IF NOT EXISTS FOR ()-[r:PARTICIPATED_IN]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT citynet_engaged_in_key IF NOT EXISTS FOR ()-[r:ENGAGED_IN]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT citynet_in_contact_key IF NOT EXISTS FOR ()-[r:IN_CONTACT]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT citynet_co_coordinated_key IF NOT EXISTS FOR ()-[r:CO_COORDINATED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT citynet_adopted_key IF NOT EXISTS FOR ()-[r:ADOPTED]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT citynet_expected_adopters_key IF NOT EXISTS FOR ()-[r:EXPECTED_ADOPTERS]-() REQUIRE r.key IS UNIQUE;
CREATE CONSTRAINT citynet_influenced_key IF NOT EXISTS FOR ()-[r:INFLUENCED]-() REQUIRE r.key IS UNIQUE;
CREATE INDEX citynet_co_run_period IF NOT EXISTS FOR ()-[r:CO_COORDINATED]-() ON (r.run, r.period);
CREATE INDEX citynet_influenced_run_policy IF NOT EXISTS FOR ()-[r:INFLUENCED]-() ON (r.run, r.policy);
CREATE INDEX citynet_cityperiod_run_period IF NOT EXISTS FOR (n:CityPeriod) ON (n.run, n.period);
CREATE INDEX citynet_eventperiod_run_period IF NOT EXISTS FOR (n:EventPeriod) ON (n.run, n.period);
CREATE INDEX citynet_event_year IF NOT EXISTS FOR (n:Event) ON (n.year);
CREATE INDEX citynet_run_dataset IF NOT EXISTS FOR (n:Run) ON (n.dataset);
DROP INDEX citynet_names IF EXISTS;
CREATE FULLTEXT INDEX citynet_search IF NOT EXISTS FOR (n:City|Event) ON EACH [n.name, n.title]
OPTIONS { indexConfig: { `fulltext.analyzer`: 'standard-folding' } };
CALL db.awaitIndexes(300);
MERGE (d:Dataset {id: 'hos\'tile|set'})
SET d.title = 'O\'Hara; "DROP" \\ `x`', d.cityColumns = coalesce(d.cityColumns, []) + [c IN coalesce(['id', 'name', 'country', 'lat', 'lon', 'population', 'joined', 'left', 'aliases', 'evidence', 'GDP_per_capita', 'name_2'], []) WHERE NOT c IN coalesce(d.cityColumns, [])]
RETURN count(*) AS n;
MERGE (u:Run {id: 'hos\'tile|set-cc9e05d99a773a8e'})
ON CREATE SET u.status = 'writing', u.createdAt = datetime('2026-01-02T03:04:05Z')
SET u.dataset = 'hos\'tile|set', u.kind = 'study', u.toolVersion = '0.1.0', u.inputHash = '95ec31aa1f886c70329f0cd1d4acd32a8447d9e9f7a270f8fe7cbd21c5eb8edc', u.paramsJson = '{"weight":"it\'s"}', u.scoreNames = ['degree', 'degreeRaw', 'degreeRank', 'betweenness', 'betweennessRaw', 'betweennessRank']
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|2004', props: {id: '2004', label: null, startYear: 2004, endYear: 2004, ordinal: 0, recorded: true}, start: date('2004-01-01'), end: date('2005-01-01')},
{key: 'hos\'tile\\|set|2005', props: {id: '2005', label: 'the\nlast', startYear: null, endYear: null, ordinal: 1, recorded: false}, start: null, end: null}
] AS row
MERGE (x:Period {key: row.key})
SET x += row.props, x.start = date(row.start), x.end = date(row.end), x.dataset = 'hos\'tile|set', x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|BR', props: {id: 'BR', name: 'BR'}},
{key: 'hos\'tile\\|set|UY', props: {id: 'UY', name: 'UY'}}
] AS row
MERGE (x:Country {key: row.key})
SET x += row.props, x.dataset = 'hos\'tile|set', x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|1.0', props: {id: '1.0', name: '1.0', country: 'BR', lat: -30.0, lon: 1E20, population: 1.0, joined: null, left: null, aliases: null, evidence: 'paper', GDP_per_capita: 1.0, name_2: '9223372036854775807'}},
{key: 'hos\'tile\\|set|semi;colon\nnew\tline, comma \\| bar', props: {id: 'semi;colon\nnew\tline, comma | bar', name: 'semi;colon\nnew\tline, comma | bar', country: 'UY', lat: 5E-324, lon: null, population: null, joined: null, left: null, aliases: ['x;y', 'z'], evidence: 'paper', GDP_per_capita: -0.5, name_2: 'true'}},
{key: 'hos\'tile\\|set|a\'b"c\\\\d`e', props: {id: 'a\'b"c\\d`e', name: 'a\'b"c\\d`e', country: 'BR', lat: null, lon: null, population: null, joined: '2004-05', left: null, aliases: null, evidence: 'paper', GDP_per_capita: null, name_2: null}}
] AS row
MERGE (x:City {key: row.key})
SET x += row.props, x.dataset = 'hos\'tile|set', x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|org', props: {id: 'org', name: 'a\'b"c\\d`e', actorKind: 'external', actor: null}}
] AS row
MERGE (x:Organisation {key: row.key})
SET x += row.props, x.dataset = 'hos\'tile|set', x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|9223372036854775807', props: {id: '9223372036854775807', name: 'int64 max', object: null, firstPeriod: null}},
{key: 'hos\'tile\\|set|made up', props: {id: 'made up', name: 'made up', object: null, firstPeriod: null}}
] AS row
MERGE (x:Policy {key: row.key})
SET x += row.props, x.dataset = 'hos\'tile|set', x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|1.0', props: {id: '1.0', title: 'a\'b"c\\d`e', type: 'meeting', status: 'held', counts: true, year: 2004, dated: '2004-06-01/2004-06-03', organiser: null, sameOccasion: null, evidence: 'paper', confidence: null, source: null}, start: date('2004-06-01'), end: date('2004-06-03')},
{key: 'hos\'tile\\|set|\\\\u0041 {x: 1}) DETACH DELETE n //', props: {id: '\\u0041 {x: 1}) DETACH DELETE n //', title: '\\u0041 {x: 1}) DETACH DELETE n //', type: 'other', status: 'held', counts: true, year: 2004, dated: null, organiser: null, sameOccasion: null, evidence: 'paper', confidence: null, source: null}, start: null, end: null},
{key: 'hos\'tile\\|set|called off', props: {id: 'called off', title: null, type: 'other', status: 'cancelled', counts: false, year: null, dated: null, organiser: null, sameOccasion: null, evidence: 'paper', confidence: null, source: 'p. 5; n. 2'}, start: null, end: null}
] AS row
MERGE (x:Event {key: row.key})
SET x += row.props, x.start = date(row.start), x.end = date(row.end), x.dataset = 'hos\'tile|set', x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set-cc9e05d99a773a8e|2004|a\'b"c\\\\d`e', props: {cityId: 'a\'b"c\\d`e', period: '2004', degree: 1.0, degreeRaw: 2.0, degreeRank: 1, betweenness: 0.0, betweennessRaw: 0.0, betweennessRank: 1}},
{key: 'hos\'tile\\|set-cc9e05d99a773a8e|all|1.0', props: {cityId: '1.0', period: 'all', degree: 0.5, degreeRaw: 9007199254740992.0, degreeRank: 9223372036854775807, betweenness: null, betweennessRaw: null, betweennessRank: null}}
] AS row
MERGE (x:CityPeriod {key: row.key})
SET x += row.props, x.dataset = 'hos\'tile|set', x.run = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set-cc9e05d99a773a8e|2004|1.0', props: {eventId: '1.0', period: '2004', degree: null, degreeRaw: 3.0, degreeRank: null, betweenness: null, betweennessRaw: null, betweennessRank: null}}
] AS row
MERGE (x:EventPeriod {key: row.key})
SET x += row.props, x.dataset = 'hos\'tile|set', x.run = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{a: 'hos\'tile\\|set|2004', b: 'hos\'tile\\|set|2005'}
] AS row
MATCH (a:Period {key: row.a})
MATCH (b:Period {key: row.b})
MERGE (a)-[x:NEXT]->(b)
SET x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
MATCH (:Period {dataset: 'hos\'tile|set', lastRun: 'hos\'tile|set-cc9e05d99a773a8e'})-[x:NEXT]->(:Period) WHERE x.lastRun <> 'hos\'tile|set-cc9e05d99a773a8e'
WITH x LIMIT 9223372036854775807 DELETE x RETURN count(*) AS n;
UNWIND [
{a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|BR'},
{a: 'hos\'tile\\|set|semi;colon\nnew\tline, comma \\| bar', b: 'hos\'tile\\|set|UY'},
{a: 'hos\'tile\\|set|a\'b"c\\\\d`e', b: 'hos\'tile\\|set|BR'}
] AS row
MATCH (a:City {key: row.a})
MATCH (b:Country {key: row.b})
MERGE (a)-[x:IN_COUNTRY]->(b)
SET x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
MATCH (:City {dataset: 'hos\'tile|set', lastRun: 'hos\'tile|set-cc9e05d99a773a8e'})-[x:IN_COUNTRY]->(:Country) WHERE x.lastRun <> 'hos\'tile|set-cc9e05d99a773a8e'
WITH x LIMIT 9223372036854775807 DELETE x RETURN count(*) AS n;
UNWIND [
{a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|2004'},
{a: 'hos\'tile\\|set|\\\\u0041 {x: 1}) DETACH DELETE n //', b: 'hos\'tile\\|set|2004'},
{a: 'hos\'tile\\|set|called off', b: 'hos\'tile\\|set|2005'}
] AS row
MATCH (a:Event {key: row.a})
MATCH (b:Period {key: row.b})
MERGE (a)-[x:IN_PERIOD]->(b)
SET x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
MATCH (:Event {dataset: 'hos\'tile|set', lastRun: 'hos\'tile|set-cc9e05d99a773a8e'})-[x:IN_PERIOD]->(:Period) WHERE x.lastRun <> 'hos\'tile|set-cc9e05d99a773a8e'
WITH x LIMIT 9223372036854775807 DELETE x RETURN count(*) AS n;
UNWIND [
{a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|1.0'}
] AS row
MATCH (a:Event {key: row.a})
MATCH (b:City {key: row.b})
MERGE (a)-[x:HELD_IN]->(b)
SET x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
MATCH (:Event {dataset: 'hos\'tile|set', lastRun: 'hos\'tile|set-cc9e05d99a773a8e'})-[x:HELD_IN]->(:City) WHERE x.lastRun <> 'hos\'tile|set-cc9e05d99a773a8e'
WITH x LIMIT 9223372036854775807 DELETE x RETURN count(*) AS n;
UNWIND [
{a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|9223372036854775807'}
] AS row
MATCH (a:Event {key: row.a})
MATCH (b:Policy {key: row.b})
MERGE (a)-[x:ABOUT]->(b)
SET x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
MATCH (:Event {dataset: 'hos\'tile|set', lastRun: 'hos\'tile|set-cc9e05d99a773a8e'})-[x:ABOUT]->(:Policy) WHERE x.lastRun <> 'hos\'tile|set-cc9e05d99a773a8e'
WITH x LIMIT 9223372036854775807 DELETE x RETURN count(*) AS n;
MATCH (:Event {dataset: 'hos\'tile|set', lastRun: 'hos\'tile|set-cc9e05d99a773a8e'})-[x:SAME_OCCASION]->(:Event) WHERE x.lastRun <> 'hos\'tile|set-cc9e05d99a773a8e'
WITH x LIMIT 9223372036854775807 DELETE x RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|1.0|1.0|coordinator', a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|1.0', props: {role: 'coordinator', from: null, to: null, year: 2004, counts: true, weight: 1.0, probability: null, reportedAs: null, evidence: 'paper', confidence: null, source: null}},
{key: 'hos\'tile\\|set|a\'b"c\\\\d`e|1.0|deputy', a: 'hos\'tile\\|set|a\'b"c\\\\d`e', b: 'hos\'tile\\|set|1.0', props: {role: 'deputy', from: null, to: null, year: 2004, counts: true, weight: 1.5, probability: null, reportedAs: null, evidence: 'paper', confidence: null, source: null}}
] AS row
MATCH (a:City {key: row.a})
MATCH (b:Event {key: row.b})
MERGE (a)-[x:COORDINATED {key: row.key}]->(b)
SET x += row.props, x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|1.0|1.0|host', a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|1.0', props: {role: 'host', from: null, to: null, year: 2004, counts: true, weight: 1.0, probability: null, reportedAs: null, evidence: 'paper', confidence: null, source: null}},
{key: 'hos\'tile\\|set|semi;colon\nnew\tline, comma \\| bar|1.0|', a: 'hos\'tile\\|set|semi;colon\nnew\tline, comma \\| bar', b: 'hos\'tile\\|set|1.0', props: {role: null, from: null, to: null, year: 2004, counts: false, weight: 1.0, probability: 0.5, reportedAs: null, evidence: 'paper', confidence: null, source: null}},
{key: 'hos\'tile\\|set|semi;colon\nnew\tline, comma \\| bar|\\\\u0041 {x: 1}) DETACH DELETE n //|', a: 'hos\'tile\\|set|semi;colon\nnew\tline, comma \\| bar', b: 'hos\'tile\\|set|\\\\u0041 {x: 1}) DETACH DELETE n //', props: {role: null, from: null, to: null, year: 2004, counts: true, weight: 2.0, probability: null, reportedAs: null, evidence: 'paper', confidence: null, source: null}},
{key: 'hos\'tile\\|set|a\'b"c\\\\d`e|\\\\u0041 {x: 1}) DETACH DELETE n //|participant', a: 'hos\'tile\\|set|a\'b"c\\\\d`e', b: 'hos\'tile\\|set|\\\\u0041 {x: 1}) DETACH DELETE n //', props: {role: 'participant', from: null, to: null, year: 2004, counts: true, weight: 2.0, probability: null, reportedAs: null, evidence: 'paper', confidence: null, source: null}},
{key: 'hos\'tile\\|set|a\'b"c\\\\d`e|called off|participant', a: 'hos\'tile\\|set|a\'b"c\\\\d`e', b: 'hos\'tile\\|set|called off', props: {role: 'participant', from: null, to: null, year: null, counts: false, weight: 1.0, probability: null, reportedAs: null, evidence: 'paper', confidence: null, source: null}}
] AS row
MATCH (a:City {key: row.a})
MATCH (b:Event {key: row.b})
MERGE (a)-[x:PARTICIPATED_IN {key: row.key}]->(b)
SET x += row.props, x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|org|1.0|funder', a: 'hos\'tile\\|set|org', b: 'hos\'tile\\|set|1.0', props: {role: 'funder', status: 'held'}}
] AS row
MATCH (a:Organisation {key: row.a})
MATCH (b:Event {key: row.b})
MERGE (a)-[x:ENGAGED_IN {key: row.key}]->(b)
SET x += row.props, x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|1.0|a\'b"c\\\\d`e|twinning\\|', a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|a\'b"c\\\\d`e', props: {kind: 'twinning', from: null, to: null, weight: 1.0}}
] AS row
MATCH (a:City {key: row.a})
MATCH (b:City {key: row.b})
MERGE (a)-[x:IN_CONTACT {key: row.key}]->(b)
SET x += row.props, x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|1.0|9223372036854775807|observed', a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|9223372036854775807', props: {observed: true, period: '2004', year: 2004, degree: 'copying', sourceCity: 'a\'b"c\\d`e', leftIn: null, evidence: 'paper'}}
] AS row
MATCH (a:City {key: row.a})
MATCH (b:Policy {key: row.b})
MERGE (a)-[x:ADOPTED {key: row.key}]->(b)
SET x += row.props, x.lastRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set-cc9e05d99a773a8e|2004|1.0|a\'b"c\\\\d`e', a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|a\'b"c\\\\d`e', props: {period: '2004', weight: 1.0, events: 1, eventIds: ['1.0'], pValue: null}},
{key: 'hos\'tile\\|set-cc9e05d99a773a8e|all|1.0|a\'b"c\\\\d`e', a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|a\'b"c\\\\d`e', props: {period: 'all', weight: 0.1, events: 2, eventIds: ['1.0', 'x'], pValue: null}}
] AS row
MATCH (a:City {key: row.a})
MATCH (b:City {key: row.b})
MERGE (a)-[x:CO_COORDINATED {key: row.key}]->(b)
SET x += row.props, x.run = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{a: 'hos\'tile\\|set|a\'b"c\\\\d`e', b: 'hos\'tile\\|set-cc9e05d99a773a8e|2004|a\'b"c\\\\d`e'},
{a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set-cc9e05d99a773a8e|all|1.0'}
] AS row
MATCH (a:City {key: row.a})
MATCH (b:CityPeriod {key: row.b})
MERGE (a)-[x:HAS_SCORE]->(b)
SET x.run = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{a: 'hos\'tile\\|set-cc9e05d99a773a8e|2004|a\'b"c\\\\d`e', b: 'hos\'tile\\|set|2004'},
{a: 'hos\'tile\\|set-cc9e05d99a773a8e|all|1.0', b: 'hos\'tile\\|set|2005'}
] AS row
MATCH (a:CityPeriod {key: row.a})
MATCH (b:Period {key: row.b})
MERGE (a)-[x:IN_PERIOD]->(b)
SET x.run = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set-cc9e05d99a773a8e|2004|1.0'}
] AS row
MATCH (a:Event {key: row.a})
MATCH (b:EventPeriod {key: row.b})
MERGE (a)-[x:HAS_SCORE]->(b)
SET x.run = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{a: 'hos\'tile\\|set-cc9e05d99a773a8e|2004|1.0', b: 'hos\'tile\\|set|2004'}
] AS row
MATCH (a:EventPeriod {key: row.a})
MATCH (b:Period {key: row.b})
MERGE (a)-[x:IN_PERIOD]->(b)
SET x.run = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set-cc9e05d99a773a8e|adopted|1.0|made up', a: 'hos\'tile\\|set|1.0', b: 'hos\'tile\\|set|made up', props: {observed: false, year: 2004, pEverAdopted: 1.0, medianPeriod: '2004'}}
] AS row
MATCH (a:City {key: row.a})
MATCH (b:Policy {key: row.b})
MERGE (a)-[x:ADOPTED {key: row.key}]->(b)
SET x += row.props, x.run = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set-cc9e05d99a773a8e|expected|made up|2005', a: 'hos\'tile\\|set|made up', b: 'hos\'tile\\|set|2005', props: {mean: 1.0, runLo: 0.0}}
] AS row
MATCH (a:Policy {key: row.a})
MATCH (b:Period {key: row.b})
MERGE (a)-[x:EXPECTED_ADOPTERS {key: row.key}]->(b)
SET x += row.props, x.run = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set-cc9e05d99a773a8e|made up|a\'b"c\\\\d`e|1.0', a: 'hos\'tile\\|set|a\'b"c\\\\d`e', b: 'hos\'tile\\|set|1.0', props: {policy: 'made up', period: 'all', weight: 1.0}}
] AS row
MATCH (a:City {key: row.a})
MATCH (b:City {key: row.b})
MERGE (a)-[x:INFLUENCED {key: row.key}]->(b)
SET x += row.props, x.run = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;
MATCH (d:Dataset {id: 'hos\'tile|set'}) MATCH (u:Run {id: 'hos\'tile|set-cc9e05d99a773a8e'})
OPTIONAL MATCH (d)-[old:CURRENT_RUN]->(other:Run) WHERE other <> u
DELETE old
MERGE (d)-[:CURRENT_RUN]->(u)
SET u.status = 'complete', u.nodes = 18, u.rels = 31
RETURN count(*) AS n;
MATCH (x:City {dataset: 'hos\'tile|set'}) WHERE x.scoresRun <> 'hos\'tile|set-cc9e05d99a773a8e'
WITH x LIMIT 9223372036854775807
REMOVE x.scoresRun, x.degree, x.degreeRaw, x.degreeRank, x.betweenness, x.betweennessRaw, x.betweennessRank
RETURN count(*) AS n;
UNWIND [
{key: 'hos\'tile\\|set|1.0', props: {degree: 0.5, degreeRaw: 9007199254740992.0, degreeRank: 9223372036854775807, betweenness: null, betweennessRaw: null, betweennessRank: null}}
] AS row
MATCH (x:City {key: row.key})
SET x += row.props, x.scoresRun = 'hos\'tile|set-cc9e05d99a773a8e'
RETURN count(*) AS n;

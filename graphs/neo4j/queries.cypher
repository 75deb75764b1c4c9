// Questions for a graph that citynet exported. Each statement stands alone; parameters begin with $.
// In Browser set them first, for example:  :param {dataset: 'mercocities-utsc', city: 'buenos-aires', period: '2012-2013', min: 1, policy: 'road-safety', words: 'asuncion'}
// A period may be any window that was exported: a period's id, FIRST..LAST, or 'all'.
// Questions about a policy need an export with a simulation: citynet export neo4j --scenario road-safety.

// Two-mode neighbourhood: what a city took part in.
MATCH p = (c:City {dataset: $dataset, id: $city})-[:COORDINATED|PARTICIPATED_IN]->(:Event)
RETURN p LIMIT 200;

// The events that made a tie: who met whom, where.
MATCH p = (a:City {dataset: $dataset, id: $city})-[:COORDINATED|PARTICIPATED_IN {counts: true}]->(:Event)<-[:COORDINATED|PARTICIPATED_IN {counts: true}]-(b:City)
WHERE a <> b
RETURN p LIMIT 200;

// Backbone of one period: ties of at least a weight.
MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run)
MATCH p = (a:City)-[r:CO_COORDINATED {run: u.id, period: $period}]->(b:City)
WHERE r.weight >= $min
RETURN p ORDER BY r.weight DESC LIMIT 1000;

// Trajectory: the scores of a city from period to period.
MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run)
MATCH (c:City {dataset: $dataset, id: $city})-[:HAS_SCORE]->(s:CityPeriod {run: u.id})-[:IN_PERIOD]->(p:Period)
RETURN s.period AS period, s.degree AS degree, s.betweenness AS betweenness
ORDER BY p.ordinal, period;

// Risers: whose betweenness grew most from a period to the next.
MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run)
MATCH (p1:Period {dataset: $dataset})-[:NEXT]->(p2:Period)
MATCH (c:City)-[:HAS_SCORE]->(x:CityPeriod {run: u.id, period: p1.id})
MATCH (c)-[:HAS_SCORE]->(y:CityPeriod {run: u.id, period: p2.id})
RETURN c.name AS city, p1.id AS before, p2.id AS after, y.betweenness - x.betweenness AS rise
ORDER BY rise DESC LIMIT 20;

// Diffusion: for each city the city it most often took the policy from, one relationship a city.
MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run)
MATCH p = (s:City)-[r:INFLUENCED {run: u.id, policy: $policy}]->(t:City)
WITH t, p, r, s ORDER BY r.weight DESC, s.id
WITH t, collect(p)[0] AS strongest
RETURN strongest LIMIT 1000;

// Likely adopters of a policy in the simulation.
MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run)
MATCH (c:City)-[a:ADOPTED {run: u.id}]->(:Policy {dataset: $dataset, id: $policy})
RETURN c.name AS city, a.pEverAdopted AS probability, a.medianPeriod AS period
ORDER BY probability DESC LIMIT 20;

// Brokers between countries: who ties two cities of different countries that are not tied themselves, over the whole span.
MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run)
MATCH (a:City)-[:CO_COORDINATED {run: u.id, period: 'all'}]-(b:City)-[:CO_COORDINATED {run: u.id, period: 'all'}]-(c:City)
WHERE a.id < c.id AND NOT EXISTS { (a)-[:CO_COORDINATED {run: u.id, period: 'all'}]-(c) }
MATCH (a)-[:IN_COUNTRY]->(x:Country) MATCH (c)-[:IN_COUNTRY]->(y:Country) WHERE x <> y
RETURN b.name AS broker, count(*) AS pairs
ORDER BY pairs DESC, broker LIMIT 20;

// Find a city or an event by a word of its name; accents do not matter.
CALL db.index.fulltext.queryNodes('citynet_search', $words) YIELD node, score
RETURN labels(node) AS kind, node.id AS id, coalesce(node.name, node.title) AS name, score
LIMIT 20;

// What stands in the graph: the published run of each Dataset.
MATCH (d:Dataset)-[:CURRENT_RUN]->(u:Run)
RETURN d.id AS dataset, u.id AS run, u.kind AS kind, u.toolVersion AS version, u.createdAt AS created, u.nodes AS nodes, u.rels AS relationships;

// For Gephi's Neo4j plugin, nodes.
MATCH (c:City {dataset: $dataset})
RETURN c.key AS id, c.name AS label;

// For Gephi's Neo4j plugin, edges.
MATCH (:Dataset {id: $dataset})-[:CURRENT_RUN]->(u:Run)
MATCH (a:City)-[r:CO_COORDINATED {run: u.id, period: $period}]->(b:City)
RETURN a.key AS source, b.key AS target, r.weight AS weight;

/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same plans by LEMON's network simplex, for plan.py:  plan-lemon FILE
 * An arc for each pair, one to each mentor's places, one for staying alone. */
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>

int
main (int argc, char **argv)
{
  FILE *file = argc > 1 ? fopen (argv[1], "rb") : nullptr;
  uint32_t head[3];
  if (!file || fread (head, sizeof head, 1, file) != 1)
    return 1;
  uint32_t people = head[0], mentors = head[1];
  std::vector<uint32_t> places (mentors);
  std::vector<int16_t> cost (size_t (people) * mentors);
  if (fread (places.data (), 4, mentors, file) != mentors ||
      fread (cost.data (), 2, cost.size (), file) != cost.size ())
    return 1;
  fclose (file);

  lemon::SmartDigraph graph;
  std::vector<lemon::SmartDigraph::Node> person, mentor;
  auto source = graph.addNode (), sink = graph.addNode ();
  for (uint32_t p = 0; p < people; p++)
    person.push_back (graph.addNode ());
  for (uint32_t m = 0; m < mentors; m++)
    mentor.push_back (graph.addNode ());
  lemon::SmartDigraph::ArcMap<int64_t> room (graph), price (graph);
  auto add = [&] (lemon::SmartDigraph::Node from, lemon::SmartDigraph::Node to, int64_t n, int64_t c) {
    auto arc = graph.addArc (from, to);
    room[arc] = n;
    price[arc] = c;
  };
  for (uint32_t p = 0; p < people; p++) {
    add (source, person[p], 1, 0);
    add (person[p], sink, 1, int32_t (head[2]));
    for (uint32_t m = 0; m < mentors; m++)
      if (cost[size_t (p) * mentors + m] >= 0)
        add (person[p], mentor[m], 1, cost[size_t (p) * mentors + m]);
  }
  for (uint32_t m = 0; m < mentors; m++)
    add (mentor[m], sink, places[m], 0);

  char line[64];
  while (fgets (line, sizeof line, stdin)) {
    clock_t began = clock ();
    lemon::NetworkSimplex<lemon::SmartDigraph, int64_t, int64_t> simplex (graph);
    simplex.upperMap (room).costMap (price).stSupply (source, sink, people);
    simplex.run ();
    double took = double (clock () - began) * 1000 / CLOCKS_PER_SEC;
    printf ("%.6f %lld lemon\n", took, (long long) simplex.totalCost ());
    fflush (stdout);
  }
  return 0;
}

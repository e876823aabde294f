/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-rollup-private.h"
#include "store/mo-stmt.h"

/* ---------------------------------------------------------------------- what is counted */

#define COUNT(month, figure, value)                                                            \
  "SELECT substr(" month ", 1, 7) || '-01', r.strand, '" figure "', :sign * " value

#define RECEIVED COUNT ("r.received_on", "received", "count(*)") " FROM referral r WHERE 1 = 1"
#define AGREED                                                                                 \
  COUNT ("p.agreed_on", "agreed", "count(*)")                                                  \
  " FROM pairing p JOIN referral r ON r.id = p.referral WHERE p.agreed_on IS NOT NULL"
#define DONE                                                                                   \
  " FROM call c JOIN pairing p ON p.id = c.pairing JOIN referral r ON r.id = p.referral"       \
  " WHERE c.state = 'done'"
#define CALLS   COUNT ("c.day_on", "calls", "count(*)") DONE
#define MINUTES COUNT ("c.day_on", "minutes", "sum(coalesce(c.actual_minutes, 0))") DONE

#define ADD(counted, of)                                                                       \
  "INSERT INTO rollup(month_on, strand, figure, value) " counted of                            \
  " GROUP BY 1, 2 ON CONFLICT(month_on, strand, figure)"                                       \
  " DO UPDATE SET value = rollup.value + excluded.value"

/* What hangs on a row: of a referral all that became of it, for its strand may change. */
static const char *const of_referral[] = {
  ADD (RECEIVED, " AND r.id = :id"),
  ADD (AGREED, " AND r.id = :id"),
  ADD (CALLS, " AND r.id = :id"),
  ADD (MINUTES, " AND r.id = :id"),
  NULL,
};
static const char *const of_pairing[] = {
  ADD (AGREED, " AND p.id = :id"),
  ADD (CALLS, " AND p.id = :id"),
  ADD (MINUTES, " AND p.id = :id"),
  NULL,
};
static const char *const of_call[] = {
  ADD (CALLS, " AND c.id = :id"),
  ADD (MINUTES, " AND c.id = :id"),
  NULL,
};
static const char *const of_all[] = {
  ADD (RECEIVED, ""), ADD (AGREED, ""), ADD (CALLS, ""), ADD (MINUTES, ""), NULL,
};

static const struct {
  const char *table;
  const char *columns[5];
  const char *const *counts;
} tables[] = {
  { "referral", { "received_on", "strand" }, of_referral },
  { "pairing", { "agreed_on", "referral" }, of_pairing },
  { "call", { "day_on", "state", "actual_minutes", "pairing" }, of_call },
};

static int
place_of (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (g_str_equal (tables[i].table, table))
      return i;
  return -1;
}

gboolean
mo_rollup_hangs_on (const char *table, const char *column)
{
  int place = place_of (table);
  return place >= 0 && g_strv_contains (tables[place].columns, column);
}

/* ---------------------------------------------------------------------- kept */

static gboolean
add (MoStore *store, const char *const *counts, gint64 id, int sign, GError **error)
{
  for (; *counts; counts++) {
    g_auto (MoStmt) stmt = mo_stmt_new (store, *counts);
    mo_stmt_bind_int (&stmt, ":sign", sign);
    if (id)
      mo_stmt_bind_int (&stmt, ":id", id);
    mo_stmt_step (&stmt);
    if (!mo_stmt_finish (&stmt, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
mo_rollup_move (MoStore *store, const char *table, gint64 id, int sign, GError **error)
{
  int place = place_of (table);
  return place < 0 || add (store, tables[place].counts, id, sign, error);
}

gboolean
mo_rollup_rebuild (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (store, "DELETE FROM rollup");
  mo_stmt_step (&stmt);
  return mo_stmt_finish (&stmt, error) && add (store, of_all, 0, 1, error);
}

/* ---------------------------------------------------------------------- read */

const char *
mo_rollup_code (MoRollup figure)
{
  static const char *const codes[MO_ROLLUPS] = { "received", "agreed", "calls", "minutes" };
  return codes[figure];
}

static GArray *
read_months (MoStmt *stmt, MoDay from, MoDay to, GError **error)
{
  g_autoptr (GArray) months = g_array_new (FALSE, TRUE, sizeof (MoMonthCount));
  mo_stmt_bind_day (stmt, ":from", from);
  mo_stmt_bind_day (stmt, ":to", to);
  while (mo_stmt_step (stmt)) {
    MoMonthCount count = { .month = mo_stmt_day (stmt, 0), .value = mo_stmt_int (stmt, 2) };
    gboolean family = g_strcmp0 (mo_stmt_text (stmt, 1), "family") == 0;
    count.strand = family ? MO_STRAND_FAMILY : MO_STRAND_SCI;
    if (count.value)
      g_array_append_val (months, count);
  }
  return mo_stmt_finish (stmt, error) ? g_steal_pointer (&months) : NULL;
}

GArray *
mo_store_read_months (MoStore *store, MoRollup figure, MoDay from, MoDay to, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store,
                   "SELECT month_on, strand, value FROM rollup WHERE figure = :figure"
                   " AND month_on BETWEEN :from AND :to ORDER BY month_on, strand DESC");
  mo_stmt_bind_text (&stmt, ":figure", mo_rollup_code (figure));
  return read_months (&stmt, from, to, error);
}

#define MONTHS(counted)                                                                        \
  "SELECT month_on, strand, value FROM (SELECT substr(x.day_on, 1, 7) || '-01' AS month_on,"   \
  " x.strand, sum(x.value) AS value FROM (" counted ") x GROUP BY 1, 2) y"                     \
  " WHERE month_on BETWEEN :from AND :to ORDER BY month_on, strand DESC"

GArray *
mo_store_count_months (MoStore *store, MoRollup figure, MoDay from, MoDay to, GError **error)
{
  static const char *const counted[MO_ROLLUPS] = {
    MONTHS ("SELECT r.received_on AS day_on, r.strand, 1 AS value FROM referral r"),
    MONTHS ("SELECT p.agreed_on AS day_on, r.strand, 1 AS value FROM pairing p"
            " JOIN referral r ON r.id = p.referral WHERE p.agreed_on IS NOT NULL"),
    MONTHS ("SELECT c.day_on, r.strand, 1 AS value" DONE),
    MONTHS ("SELECT c.day_on, r.strand, coalesce(c.actual_minutes, 0) AS value" DONE),
  };
  g_auto (MoStmt) stmt = mo_stmt_new (store, counted[figure]);
  return read_months (&stmt, from, to, error);
}

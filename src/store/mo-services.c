/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/mo-services.h"

#include <glib/gi18n-lib.h>

#include "store/mo-change.h"
#include "store/mo-stmt.h"

static const MoField service_fields[] = {
  MO_FIELD (INT64, MoService, id),
  MO_FIELD (INT, MoService, rev),
  MO_FIELD (TEXT, MoService, name),
  MO_FIELD (TEXT, MoService, fold),
  MO_FIELD (TEXT, MoService, about),
  MO_FIELD (TEXT, MoService, phone),
  MO_FIELD (TEXT, MoService, email),
  MO_FIELD (TEXT, MoService, web),
  MO_FIELD (TEXT, MoService, region),
  MO_FIELD (TEXT, MoService, region_words),
  MO_FIELD (INT, MoService, inside),
  MO_FIELD (INT, MoService, retired),
  MO_FIELD (DAY, MoService, checked),
  MO_FIELD (INT, MoService, pointed),
  MO_FIELD (INT, MoService, taken_up),
  MO_FIELD (INT, MoService, not_known),
  MO_FIELD_END,
};
MO_DEFINE_RECORD (MoService, mo_service, service_fields)

/* Found by name, by what it is about, and by its telephone. */
static void
fold_all (GPtrArray *services)
{
  for (guint i = 0; i < services->len; i++) {
    MoService *service = g_ptr_array_index (services, i);
    g_autofree char *words = g_strdup_printf ("%s %s %s",
                                              service->name,
                                              service->about ? service->about : "",
                                              service->phone ? service->phone : "");
    service->fold = mo_fold (words);
  }
}

GPtrArray *
mo_store_list_services (MoStore *store, GError **error)
{
  g_auto (MoStmt) stmt = mo_stmt_new (
      store,
      "SELECT s.id AS id, s.rev AS rev, s.name AS name, s.about AS about, s.phone AS phone,"
      " s.email AS email, s.web AS web, s.region AS region, t.label AS region_words,"
      " s.inside AS inside, s.retired AS retired, s.checked_on AS checked,"
      " coalesce(n.pointed, 0) AS pointed, coalesce(n.taken_up, 0) AS taken_up,"
      " coalesce(n.not_known, 0) AS not_known"
      " FROM service s"
      " LEFT JOIN (SELECT g.service AS service, count(*) AS pointed,"
      "   sum(CASE WHEN g.outcome = 'taken_up' THEN 1 ELSE 0 END) AS taken_up,"
      "   sum(CASE WHEN g.outcome IS NULL OR g.outcome = 'not_known' THEN 1 ELSE 0 END)"
      "     AS not_known"
      "   FROM signpost g GROUP BY g.service) n ON n.service = s.id"
      " LEFT JOIN term t ON t.vocabulary = 'region' AND t.code = s.region"
      " ORDER BY lower(s.name), s.id");
  GPtrArray *services = mo_stmt_read_all (&stmt, mo_service, error);
  if (services)
    fold_all (services);
  return services;
}

gpointer
mo_store_list_services_job (MoStore *store, gconstpointer ask, GError **error)
{
  return mo_store_list_services (store, error);
}

/* ---------------------------------------------------------------------- writing */

/* TRUE where another one that is in use bears this name, however it is written. */
static gboolean
name_taken (MoStore *store, const char *name, gint64 but, GError **error)
{
  g_autofree char *wanted = mo_fold (name);
  gboolean taken = FALSE;
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT name FROM service WHERE retired = 0 AND id <> :but");
  mo_stmt_bind_int (&stmt, ":but", but);
  while (mo_stmt_step (&stmt)) {
    g_autofree char *fold = mo_fold (mo_stmt_text (&stmt, 0));
    taken |= g_str_equal (fold, wanted);
  }
  return mo_stmt_finish (&stmt, error) && taken;
}

static gint64
save_service (MoStore *store, const MoService *service, GError **error)
{
  MoChange *change = mo_change_new ("service", service->id, service->rev);
  mo_change_text (change, "name", service->name);
  mo_change_text (change, "about", service->about);
  mo_change_text (change, "phone", service->phone);
  mo_change_text (change, "email", service->email);
  mo_change_text (change, "web", service->web);
  mo_change_text (change, "region", service->region);
  mo_change_int (change, "inside", service->inside ? 1 : 0);
  if (!service->id || service->checked)
    mo_change_day (change, "checked_on", service->checked);
  return mo_store_save (store, change, NULL, error);
}

gpointer
mo_store_put_service_job (MoStore *store, gconstpointer ask, GError **error)
{
  const MoService *service = ask;
  g_autofree char *name = g_strstrip (g_strdup (service->name ? service->name : ""));
  GError *failure = NULL;

  if (!*name)
    return mo_store_refuse_job (error, _ ("Write the name of the service."));
  if (name_taken (store, name, service->id, &failure))
    return mo_store_refuse_job (
        error, _ ("This service is in the directory already. Change that one."));
  if (failure) {
    g_propagate_error (error, failure);
    return NULL;
  }
  mo_store_label (
      store, service->id ? _ ("Service “%s” changed") : _ ("Service “%s” added"), name);
  gint64 id = save_service (store, service, error);
  return id ? g_memdup2 (&id, sizeof id) : NULL;
}

static char *
service_name (MoStore *store, gint64 id, int *retired, GError **error)
{
  g_auto (MoStmt) stmt =
      mo_stmt_new (store, "SELECT name, retired FROM service WHERE id = :id");
  mo_stmt_bind_int (&stmt, ":id", id);
  g_autofree char *name = mo_stmt_step (&stmt) ? mo_stmt_dup (&stmt, 0) : NULL;
  *retired = name ? (int) mo_stmt_int (&stmt, 1) : 0;
  if (!mo_stmt_finish (&stmt, error))
    return NULL;
  if (!name)
    g_set_error (error, MO_STORE_ERROR, MO_STORE_NOT_FOUND, "no such service");
  return g_steal_pointer (&name);
}

gpointer
mo_store_check_service_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoServiceAsk *ask = data;
  int retired;
  g_autofree char *name = service_name (store, ask->id, &retired, error);
  if (!name)
    return NULL;
  mo_store_label (store, _ ("Service “%s” looked at: it still holds"), name);
  MoChange *change = mo_change_new ("service", ask->id, ask->rev);
  mo_change_day (change, "checked_on", mo_store_get_today (store));
  mo_store_save (store, change, NULL, error);
  return NULL;
}

gpointer
mo_store_retire_service_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoServiceAsk *ask = data;
  int retired;
  g_autofree char *name = service_name (store, ask->id, &retired, error);
  if (!name)
    return NULL;
  mo_store_label (
      store, retired ? _ ("Service “%s” in use again") : _ ("Service “%s” retired"), name);
  MoChange *change = mo_change_new ("service", ask->id, ask->rev);
  mo_change_int (change, "retired", !retired);
  mo_store_save (store, change, NULL, error);
  return NULL;
}

/* Public lines of the whole country.  What is written here is a beginning: they come without a
 * day of checking, so that the office looks at each. */
static const struct {
  const char *name, *about, *phone, *web, *region;
} common[] = {
  { N_ ("NHS 111"),
    N_ ("Medical help that is urgent but no emergency, day and night"),
    "111",
    "111.nhs.uk",
    NULL },
  { N_ ("Samaritans"),
    N_ ("Somebody to talk to, about anything, day and night"),
    "116 123",
    "samaritans.org",
    NULL },
  { N_ ("Shout"),
    N_ ("A conversation by text message, day and night"),
    "85258",
    "giveusashout.org",
    NULL },
  { N_ ("Citizens Advice"),
    N_ ("Benefits, housing, work and money"),
    NULL,
    "citizensadvice.org.uk",
    NULL },
  { N_ ("Carers UK"),
    N_ ("Advice for people who look after somebody"),
    NULL,
    "carersuk.org",
    NULL },
  { N_ ("Childline"),
    N_ ("For anybody under 19, day and night"),
    "0800 1111",
    "childline.org.uk",
    NULL },
};

gpointer
mo_store_add_common_services_job (MoStore *store, gconstpointer ask, GError **error)
{
  int came = 0;
  mo_store_label (store, _ ("Common services added to the directory, to be checked"));
  for (guint i = 0; i < G_N_ELEMENTS (common); i++) {
    GError *failure = NULL;
    MoService service = { .name = (char *) _ (common[i].name),
                          .about = (char *) _ (common[i].about),
                          .phone = (char *) common[i].phone,
                          .web = (char *) common[i].web,
                          .region = (char *) common[i].region };
    gboolean there = name_taken (store, service.name, 0, &failure);
    if (!failure && !there)
      came += save_service (store, &service, &failure) != 0;
    if (failure) {
      g_propagate_error (error, failure);
      return NULL;
    }
  }
  return GINT_TO_POINTER (came);
}

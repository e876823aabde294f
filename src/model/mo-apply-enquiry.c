/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/mo-phone.h"
#include "model/mo-apply-jobs.h"
#include "store/mo-change.h"
#include "store/mo-pairings.h"
#include "store/mo-people.h"

void
mo_enquiry_ask_free (MoEnquiryAsk *ask)
{
  g_free (ask->name);
  g_free (ask->phone);
  g_free (ask->email);
  g_free (ask->note);
  g_free (ask);
}

static const char *
problem_of (const MoEnquiryAsk *ask, const char *name)
{
  gboolean phone = ask->phone && *ask->phone, email = ask->email && *ask->email;
  if (*name == '\0')
    return _ ("Write the name.");
  if (!phone && !email)
    return _ ("Write a telephone number or an e-mail, so that they can be answered.");
  if (phone && !mo_phone_looks_right (ask->phone))
    return _ ("A number has 10 or 11 figures, such as 07700 900123.");
  if (email && !mo_email_looks_right (ask->email))
    return _ ("Write an address such as name@example.org.");
  return NULL;
}

/* The last word is the last name. */
static void
split_name (const char *name, char **first, char **last)
{
  const char *gap = strrchr (name, ' ');
  *first = gap ? g_strndup (name, gap - name) : g_strdup (name);
  *last = g_strdup (gap ? gap + 1 : "");
  g_strstrip (*first);
}

static gint64
add_person (MoStore *store, const MoEnquiryAsk *ask, const char *name, GError **error)
{
  g_autofree char *first = NULL, *last = NULL;
  split_name (name, &first, &last);
  MoNewPerson person = { .first_name = first, .last_name = last, .email = ask->email };
  gint64 id = mo_store_add_person (store, &person, error);
  if (id && ask->phone && *ask->phone &&
      !mo_store_add_phone (store, id, ask->phone, NULL, TRUE, error))
    return 0;
  return id;
}

gpointer
mo_apply_enquiry_job (MoStore *store, gconstpointer data, GError **error)
{
  const MoEnquiryAsk *ask = data;
  g_autofree char *name = g_strstrip (g_strdup (ask->name ? ask->name : ""));
  const char *problem = problem_of (ask, name);
  if (problem)
    return mo_store_refuse_job (error, problem);
  mo_store_label (store, _ ("Enquiry of %s written down"), name);
  MoNewMentor mentor = {
    .sci = !ask->family, .family = ask->family, .state = "enquiry", .note = ask->note
  };
  mentor.person = add_person (store, ask, name, error);
  if (!mentor.person)
    return NULL;
  gint64 id = mo_store_add_mentor (store, &mentor, error);
  if (!id || !mo_store_add_mentor_step (
                 store, id, "enquiry", mo_store_get_today (store), ask->note, error))
    return NULL;
  return g_memdup2 (&id, sizeof id);
}

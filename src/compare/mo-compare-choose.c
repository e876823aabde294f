/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "compare/mo-compare-page-private.h"
#include "widget/mo-form-dialog.h"

#define MOST_OFFERED 60 /* the best ones; nobody compares the hundredth */

static const char *const keys[MO_COMPARE_MOST] = { "first", "second", "third" };

/* The mentors to choose from, as a drop-down's codes and labels. */
typedef struct {
  GPtrArray *codes, *labels; /* of char *, NULL at the end */
} Offered;

static void
offer (Offered *offered, gint64 id, int total, const char *name)
{
  g_ptr_array_add (offered->codes, g_strdup_printf ("%" G_GINT64_FORMAT, id));
  g_ptr_array_add (offered->labels,
                   total < 0 ? g_strdup (name) : g_strdup_printf ("%s, %d", name, total));
}

static void
offered_clear (Offered *offered)
{
  g_ptr_array_unref (offered->codes);
  g_ptr_array_unref (offered->labels);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Offered, offered_clear)

static Offered
who_can_be_chosen (MoComparePage *self)
{
  Offered offered = { g_ptr_array_new_with_free_func (g_free),
                      g_ptr_array_new_with_free_func (g_free) };
  gboolean blind = mo_blind_is_on (self->office);

  for (guint i = 0; i < MIN (self->compare->others->len, MOST_OFFERED); i++) {
    const MoCompareOther *other = g_ptr_array_index (self->compare->others, i);
    g_autofree char *name = blind ? mo_blind_mentor_name (other->id) : g_strdup (other->name);
    offer (&offered, other->id, other->total, name);
  }
  for (guint i = 0; i < self->compare->mentors->len; i++) {
    const MoCompareMentor *mentor = g_ptr_array_index (self->compare->mentors, i);
    g_autofree char *name = mo_compare_mentor_name (mentor, blind);
    if (mentor->place == 0 || mentor->place > MOST_OFFERED)
      offer (&offered, mentor->id, mentor->score.total, name);
  }
  g_ptr_array_add (offered.codes, NULL);
  g_ptr_array_add (offered.labels, NULL);
  return offered;
}

static void
chosen (MoFormDialog *dialog, gpointer user)
{
  MoComparePage *self = MO_COMPARE_PAGE (user);
  gint64 ids[MO_COMPARE_MOST];
  guint n = 0;

  for (int i = 0; i < MO_COMPARE_MOST; i++) {
    g_autofree char *code = mo_form_dialog_get (dialog, keys[i]);
    gint64 id = g_ascii_strtoll (code, NULL, 10);
    for (guint j = 0; id && j < n; j++)
      if (ids[j] == id) {
        mo_form_dialog_problem (dialog, keys[i], _ ("Choose another: this one is there."));
        return;
      }
    if (id)
      ids[n++] = id;
  }
  if (n < 2) {
    mo_form_dialog_problem (dialog, keys[n ? 1 : 0], _ ("Choose two, or three."));
    return;
  }
  gint64 referral = self->ask->referral;
  gtk_window_destroy (GTK_WINDOW (dialog));
  mo_compare_page_show (self, referral, ids, n);
}

static void
choose (GtkWidget *widget, const char *action, GVariant *value)
{
  MoComparePage *self = MO_COMPARE_PAGE (widget);
  const char *const labels[MO_COMPARE_MOST] = { _ ("First"), _ ("Second"), _ ("Third") };
  MoWizardField fields[MO_COMPARE_MOST];
  char *now[MO_COMPARE_MOST] = { NULL };

  if (!self->compare)
    return;
  g_auto (Offered) offered = who_can_be_chosen (self);
  for (guint i = 0; i < MO_COMPARE_MOST; i++) {
    if (i < self->compare->mentors->len)
      now[i] = g_strdup_printf ("%" G_GINT64_FORMAT,
                                ((MoCompareMentor *) self->compare->mentors->pdata[i])->id);
    fields[i] = (MoWizardField){ .key = keys[i],
                                 .kind = MO_WIZARD_LIST,
                                 .label = labels[i],
                                 .required = i < 2,
                                 .codes = (const char *const *) offered.codes->pdata,
                                 .labels = (const char *const *) offered.labels->pdata,
                                 .value = now[i] };
  }
  MoFormDialog *dialog = mo_form_dialog_new (widget,
                                             _ ("Which mentors to compare?"),
                                             _ ("In the order of their fit."),
                                             _ ("Compare"),
                                             fields,
                                             MO_COMPARE_MOST);
  for (int i = 0; i < MO_COMPARE_MOST; i++)
    g_free (now[i]);
  g_signal_connect_object (dialog, "submitted", G_CALLBACK (chosen), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
mo_compare_page_install_choosing (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "compare.choose", NULL, choose);
}

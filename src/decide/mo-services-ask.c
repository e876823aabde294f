/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "core/mo-lenient.h"
#include "decide/mo-services-page-private.h"
#include "widget/mo-form-dialog.h"
#include "widget/mo-problem.h"

/* ---------------------------------------------------------------------- at once */

static void
done (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoServicesPage) self = user;
  g_autoptr (GError) error = NULL;
  mo_office_finish (MO_OFFICE (source), result, &error);
  if (!error || !self->office)
    return;
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_problem_show (GTK_WIDGET (self), sentence);
}

static void
write_now (MoServicesPage *self, MoStoreJob job, gpointer ask, GDestroyNotify free_ask)
{
  mo_office_write (self->office, "", job, ask, free_ask, NULL, NULL, done, g_object_ref (self));
}

static void
of_chosen (MoServicesPage *self, MoStoreJob job)
{
  const MoService *service = mo_services_chosen (self);
  if (!service)
    return;
  MoServiceAsk *ask = g_new0 (MoServiceAsk, 1);
  *ask = (MoServiceAsk){ service->id, service->rev };
  write_now (self, job, ask, g_free);
}

static void
check (GtkWidget *widget, const char *action, GVariant *value)
{
  of_chosen (MO_SERVICES_PAGE (widget), mo_store_check_service_job);
}

static void
retire (GtkWidget *widget, const char *action, GVariant *value)
{
  of_chosen (MO_SERVICES_PAGE (widget), mo_store_retire_service_job);
}

static void
common (GtkWidget *widget, const char *action, GVariant *value)
{
  write_now (MO_SERVICES_PAGE (widget), mo_store_add_common_services_job, NULL, NULL);
}

/* ---------------------------------------------------------------------- a service */

typedef struct {
  MoServicesPage *page; /* borrowed: the form ends with its window */
  gint64 id;
  int rev;
  MoDay checked;
  GPtrArray *codes, *labels;
} Subject;

static void
subject_free (gpointer data)
{
  Subject *subject = data;
  g_ptr_array_unref (subject->codes);
  g_ptr_array_unref (subject->labels);
  g_free (subject);
}

static void
saved (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormDialog) form = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);
  mo_form_dialog_set_ready (form, TRUE);
  if (!error) {
    gtk_window_destroy (GTK_WINDOW (form));
    return;
  }
  g_autofree char *sentence = mo_store_error_sentence (error);
  mo_form_dialog_problem (form, NULL, sentence);
}

static char *
answer (MoFormDialog *form, const char *key)
{
  g_autofree char *text = mo_form_dialog_get (form, key);
  return *text ? g_steal_pointer (&text) : NULL;
}

static void
submitted (MoFormDialog *form, Subject *subject)
{
  MoService *service = mo_service_new ();
  g_autofree char *inside = mo_form_dialog_get (form, "inside");

  service->id = subject->id;
  service->rev = subject->rev;
  service->name = answer (form, "name");
  service->about = answer (form, "about");
  service->phone = answer (form, "phone");
  service->web = answer (form, "web");
  service->email = answer (form, "email");
  service->region = answer (form, "region");
  service->inside = g_str_equal (inside, "inside");
  if (!service->id) /* whoever writes it down has just looked */
    service->checked = mo_office_get_today (subject->page->office);
  if (!service->name) {
    mo_form_dialog_problem (form, "name", _ ("Write the name of the service."));
    mo_service_unref (service);
    return;
  }
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (subject->page->office,
                   "",
                   mo_store_put_service_job,
                   service,
                   (GDestroyNotify) mo_service_unref,
                   g_free,
                   NULL,
                   saved,
                   g_object_ref (form));
}

static Subject *
subject_new (MoServicesPage *self, const MoService *service)
{
  Subject *subject = g_new0 (Subject, 1);
  subject->page = self;
  subject->id = service ? service->id : 0;
  subject->rev = service ? service->rev : 0;
  subject->codes = g_ptr_array_new ();
  subject->labels = g_ptr_array_new ();
  for (guint i = 0; self->terms && i < self->terms->len; i++) {
    const MoTerm *term = g_ptr_array_index (self->terms, i);
    if (g_str_equal (term->vocabulary, "region") && !term->retired) {
      g_ptr_array_add (subject->codes, term->code);
      g_ptr_array_add (subject->labels, term->label);
    }
  }
  g_ptr_array_add (subject->codes, NULL);
  g_ptr_array_add (subject->labels, NULL);
  return subject;
}

static const char *
or_empty (const char *text)
{
  return text ? text : "";
}

static void
open_service (MoServicesPage *self, const MoService *service)
{
  static const char *const sides[] = { "outside", "inside", NULL };
  const char *const side_words[] = { _ ("Outside the charity"),
                                     _ ("Inside the charity"),
                                     NULL };
  Subject *subject = subject_new (self, service);
  const MoWizardField fields[] = {
    { .key = "name",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Name"),
      .required = TRUE,
      .value = service ? service->name : "" },
    { .key = "inside",
      .kind = MO_WIZARD_CHOICE,
      .label = _ ("Where"),
      .codes = sides,
      .labels = side_words,
      .value = service && service->inside ? "inside" : "outside" },
    { .key = "about",
      .kind = MO_WIZARD_LINE,
      .label = _ ("What it does"),
      .value = service ? or_empty (service->about) : "" },
    { .key = "phone",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Telephone"),
      .value = service ? or_empty (service->phone) : "" },
    { .key = "web",
      .kind = MO_WIZARD_LINE,
      .label = _ ("Web page"),
      .value = service ? or_empty (service->web) : "" },
    { .key = "email",
      .kind = MO_WIZARD_LINE,
      .label = _ ("E-mail"),
      .value = service ? or_empty (service->email) : "" },
    { .key = "region",
      .kind = MO_WIZARD_LIST,
      .label = _ ("Region"),
      .hint = _ ("None: everywhere"),
      .codes = (const char *const *) subject->codes->pdata,
      .labels = (const char *const *) subject->labels->pdata,
      .value = service ? or_empty (service->region) : "" },
  };
  MoFormDialog *form =
      mo_form_dialog_new (GTK_WIDGET (self),
                          service ? _ ("Change a service") : _ ("Add a service"),
                          NULL,
                          _ ("Save service"),
                          fields,
                          G_N_ELEMENTS (fields));
  g_object_set_data_full (G_OBJECT (form), "subject", subject, subject_free);
  g_signal_connect (form, "submitted", G_CALLBACK (submitted), subject);
  gtk_window_present (GTK_WINDOW (form));
}

static void
add (GtkWidget *widget, const char *action, GVariant *value)
{
  open_service (MO_SERVICES_PAGE (widget), NULL);
}

static void
edit (GtkWidget *widget, const char *action, GVariant *value)
{
  const MoService *service = mo_services_chosen (MO_SERVICES_PAGE (widget));
  if (service)
    open_service (MO_SERVICES_PAGE (widget), service);
}

/* ---------------------------------------------------------------------- what became of it */

static MoFollowUpAsk *
follow_up_of (MoServicesPage *self)
{
  const MoSignpost *signpost = mo_services_signpost (self);
  if (!signpost)
    return NULL;
  MoFollowUpAsk *ask = g_new0 (MoFollowUpAsk, 1);
  g_autofree char *note =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note))));
  ask->signpost = signpost->id;
  ask->rev = signpost->rev;
  ask->note = *note ? g_steal_pointer (&note) : NULL;
  return ask;
}

static void
answer_follow_up (GtkWidget *widget, const char *action, GVariant *value)
{
  MoServicesPage *self = MO_SERVICES_PAGE (widget);
  MoFollowUpAsk *ask = follow_up_of (self);
  if (!ask)
    return;
  ask->outcome = g_variant_dup_string (value, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->note), "");
  write_now (self, mo_store_answer_follow_up_job, ask, mo_follow_up_ask_free);
}

static void
again_told (MoFormDialog *form, MoServicesPage *self)
{
  MoDay today = mo_office_get_today (self->office), day = MO_DAY_NONE;
  MoPrecision precision = MO_PRECISION_UNKNOWN;
  g_autofree char *text = mo_form_dialog_get (form, "day"), *problem = NULL;

  if (!mo_lenient_day (text, today, &day, &precision, &problem)) {
    mo_form_dialog_problem (form, "day", problem);
    return;
  }
  if (precision != MO_PRECISION_DAY || day <= today) {
    mo_form_dialog_problem (
        form, "day", _ ("Write a day from tomorrow on, as 12 March or “in 2 weeks”."));
    return;
  }
  MoFollowUpAsk *ask = follow_up_of (self);
  if (!ask)
    return;
  ask->again = day;
  mo_form_dialog_set_ready (form, FALSE);
  mo_office_write (self->office,
                   "",
                   mo_store_answer_follow_up_job,
                   ask,
                   mo_follow_up_ask_free,
                   NULL,
                   NULL,
                   saved,
                   g_object_ref (form));
}

static void
again (GtkWidget *widget, const char *action, GVariant *value)
{
  MoServicesPage *self = MO_SERVICES_PAGE (widget);
  const MoSignpost *signpost = mo_services_signpost (self);
  const MoWizardField fields[] = {
    { .key = "day", .kind = MO_WIZARD_DAY, .label = _ ("Ask again on"), .required = TRUE },
  };
  if (!signpost)
    return;
  MoFormDialog *form = mo_form_dialog_new (widget,
                                           _ ("Ask again later"),
                                           signpost->name,
                                           _ ("Save day"),
                                           fields,
                                           G_N_ELEMENTS (fields));
  g_signal_connect_object (form, "submitted", G_CALLBACK (again_told), self, 0);
  gtk_window_present (GTK_WINDOW (form));
}

static void
show_decision (GtkWidget *widget, const char *action, GVariant *value)
{
  const MoSignpost *signpost = mo_services_signpost (MO_SERVICES_PAGE (widget));
  if (signpost)
    gtk_widget_activate_action (widget, "win.decide", "x", signpost->referral);
}

void
mo_services_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "services.add", NULL, add);
  gtk_widget_class_install_action (klass, "services.edit", NULL, edit);
  gtk_widget_class_install_action (klass, "services.check", NULL, check);
  gtk_widget_class_install_action (klass, "services.retire", NULL, retire);
  gtk_widget_class_install_action (klass, "services.common", NULL, common);
  gtk_widget_class_install_action (klass, "services.answer", "s", answer_follow_up);
  gtk_widget_class_install_action (klass, "services.again", NULL, again);
  gtk_widget_class_install_action (klass, "services.show-decision", NULL, show_decision);
}

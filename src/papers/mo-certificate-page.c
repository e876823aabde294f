/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "papers/mo-certificate-page.h"

#include <glib/gi18n-lib.h>

#include "draw/mo-certificate-paper.h"
#include "form/mo-page-read.h"
#include "papers/mo-papers-private.h"
#include "store/mo-certificates.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-lay.h"
#include "widget/mo-paper-preview.h"
#include "widget/mo-print.h"

struct _MoCertificatePage {
  GtkWidget parent_instance;

  MoPageRead *reading;
  gint64 pairing;          /* 0: none yet */
  MoKeptCertificate *kept; /* NULL: none is kept, or not read yet */
  gboolean read;

  /* of the template */
  GtkWidget *content, *head, *body, *actions, *empty, *whole, *mark;
  GtkLabel *title, *sentence;
  GtkCheckButton *standard, *large;
  MoPaperPreview *preview;
};

G_DEFINE_FINAL_TYPE (MoCertificatePage, mo_certificate_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- showing */

static MoSheet *
sheet_of (MoCertificatePage *self)
{
  MoCertificatePaper paper = {
    .sheet = self->kept->sheet,
    .fingerprint = self->kept->sha256,
    .who = self->kept->who,
    .made_on = self->kept->made_on,
    .large = gtk_check_button_get_active (self->large),
  };
  return mo_certificate_paper_sheet (&paper);
}

static void
fill_mark (MoCertificatePage *self)
{
  gboolean whole = mo_kept_certificate_is_whole (self->kept);
  gtk_label_set_label (
      GTK_LABEL (self->whole),
      whole ? _ ("Unchanged: the mark fits what was kept.")
            : _ ("The mark does not fit: this text is not the one that was kept. Tell whoever "
                 "looks after the database."));
  gtk_widget_set_css_classes (self->whole,
                              (const char *[]){ whole ? "mo-ok" : "mo-late", NULL });
  gtk_label_set_label (GTK_LABEL (self->mark), self->kept->sha256);
}

static void
fill (MoCertificatePage *self)
{
  gboolean there = self->kept != NULL;

  gtk_widget_set_visible (self->empty, !there && (self->read || !self->pairing));
  gtk_widget_set_visible (self->body, there);
  gtk_widget_set_visible (self->actions, there);
  if (!there) {
    gtk_label_set_label (self->title, _ ("Match certificate"));
    gtk_label_set_label (self->sentence, "");
    return;
  }
  g_autoptr (MoSheet) sheet = sheet_of (self);
  g_autofree char *day = mo_day_to_long (self->kept->made_on);
  g_autofree char *sentence = g_strdup_printf (
      _ ("%s, as it stood on %s. Nothing in it changes any more."), self->kept->number, day);
  gtk_label_set_label (self->title, sheet ? mo_sheet_title (sheet) : _ ("Match certificate"));
  gtk_label_set_label (self->sentence, sentence);
  fill_mark (self);
  if (sheet)
    mo_paper_preview_show (self->preview, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
  else
    mo_paper_preview_show (self->preview, NULL);
}

/* ---------------------------------------------------------------------- reading */

static gpointer
question (gpointer page)
{
  MoCertificatePage *self = page;
  return self->pairing ? mo_certificate_ask_new (self->pairing, NULL) : NULL;
}

static void
found (gpointer page, gpointer kept)
{
  MoCertificatePage *self = page;
  g_clear_pointer (&self->kept, mo_kept_certificate_unref);
  self->kept = kept;
  self->read = TRUE;
  fill (self);
}

/* A match that was never agreed has none. */
static void
none (gpointer page, const char *sentence)
{
  found (page, NULL);
}

static const MoPageReadKind reading = {
  .job = mo_store_find_certificate_job,
  .tables = "certificate",
  .ask = question,
  .free_ask = mo_certificate_ask_free,
  .free_answer = (GDestroyNotify) mo_kept_certificate_unref,
  .show = found,
  .refused = none,
};

void
mo_certificate_page_show_pairing (MoCertificatePage *self, gint64 pairing)
{
  if (pairing != self->pairing)
    g_clear_pointer (&self->kept, mo_kept_certificate_unref);
  self->pairing = pairing;
  self->read = FALSE;
  fill (self);
  mo_page_read_again (self->reading);
}

/* ---------------------------------------------------------------------- going on */

static void
size_chosen (MoCertificatePage *self, GtkCheckButton *choice)
{
  if (gtk_check_button_get_active (choice) && self->kept)
    fill (self);
}

static void
print (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_paper_preview_print (MO_CERTIFICATE_PAGE (widget)->preview);
}

static void
save_pdf (GtkWidget *widget, const char *action, GVariant *value)
{
  mo_paper_preview_save_pdf (MO_CERTIFICATE_PAGE (widget)->preview);
}

static void
pair (GtkWidget *widget, const char *action, GVariant *value)
{
  MoCertificatePage *self = MO_CERTIFICATE_PAGE (widget);
  if (self->kept)
    gtk_widget_activate_action (widget, "win.show-pairing", "x", self->kept->pairing);
}

/* ---------------------------------------------------------------------- the page */

static gboolean
mo_certificate_page_grab_focus (GtkWidget *widget)
{
  MoCertificatePage *self = MO_CERTIFICATE_PAGE (widget);
  if (self->kept)
    return gtk_widget_child_focus (self->actions, GTK_DIR_TAB_FORWARD);
  return gtk_widget_get_visible (self->empty) &&
         gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
mo_certificate_page_new (MoOffice *office)
{
  MoCertificatePage *self = g_object_new (MO_TYPE_CERTIFICATE_PAGE, NULL);
  self->reading = mo_page_read_new (self, office, &reading);
  fill (self);
  return GTK_WIDGET (self);
}

static void
mo_certificate_page_root (GtkWidget *widget)
{
  MoCertificatePage *self = MO_CERTIFICATE_PAGE (widget);
  GTK_WIDGET_CLASS (mo_certificate_page_parent_class)->root (widget);
  mo_lay_beside_where_wide (widget, self->head, self->body);
}

static void
mo_certificate_page_dispose (GObject *object)
{
  MoCertificatePage *self = MO_CERTIFICATE_PAGE (object);

  g_clear_pointer (&self->reading, mo_page_read_free);
  g_clear_pointer (&self->kept, mo_kept_certificate_unref);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_certificate_page_parent_class)->dispose (object);
}

static void
mo_certificate_page_class_init (MoCertificatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  g_type_ensure (MO_TYPE_PAPER_PREVIEW);
  G_OBJECT_CLASS (klass)->dispose = mo_certificate_page_dispose;
  widget_class->root = mo_certificate_page_root;
  widget_class->grab_focus = mo_certificate_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/papers/mo-certificate-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, content);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, head);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, body);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, actions);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, title);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, standard);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, large);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, whole);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, mark);
  gtk_widget_class_bind_template_child (widget_class, MoCertificatePage, preview);
  gtk_widget_class_install_action (widget_class, "certificate.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "certificate.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (widget_class, "certificate.pair", NULL, pair);
}

static void
mo_certificate_page_init (MoCertificatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (
      self->standard, "toggled", G_CALLBACK (size_chosen), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (
      self->large, "toggled", G_CALLBACK (size_chosen), self, G_CONNECT_SWAPPED);
}

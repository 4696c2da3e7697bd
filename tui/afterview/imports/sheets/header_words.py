"""What columns are called, in the languages in which people keep their sheets: data, to be added to.

A line a language; wordings are compared as `wording.plain` has them, so that case, accents and punctuation do
not matter, and small typing mistakes are forgiven.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from afterview.imports.sheets.wording import plain


class Field(StrEnum):
    """What a column is about. The value is what the mapping screen calls it."""

    COMPANY = "company"
    ROLE = "role"
    STATUS = "status"
    APPLIED = "date applied"
    TICKED = "applied, yes or no"
    DATE = "date"
    """A date of which the header does not say what happened on it."""
    URL = "link"
    NOTES = "notes"
    LOCATION = "location"
    SALARY = "salary"
    SOURCE = "source"
    TAGS = "tags"
    ENDED = "date of the answer"
    SAVED = "date saved"
    DEADLINE = "day to apply by"
    STAGE = "interview or stage"
    TIME = "interview time"
    INTERVIEWERS = "interviewers"
    CONTACT = "contact's name"
    NAME = "name"
    FIRST_NAME = "first name"
    LAST_NAME = "last name"
    EMAIL = "email"
    PHONE = "phone"
    TOUCHED = "last contact"
    OTHER = "kept in the notes"
    NOTHING = "left out"


WORDS: dict[Field, str] = {
    Field.COMPANY: """
        company, company name, employer, employer name, organization, organisation, organization name, organization 1 name, org, firm,
        hiring company, business, company applied to, company / organization, account, where applied, company title
        firma, unternehmen, arbeitgeber, firmenname, unternehmensname, betrieb, name der firma, name des unternehmens,
        bei firma, name des arbeitgebers
        entreprise, société, employeur, nom de l'entreprise, nom de la société, organisme, boîte, raison sociale
        empresa, compañía, empleador, organización, nombre de la empresa, nombre empresa, nombre de la compañía
        azienda, società, impresa, datore di lavoro, nome azienda, nome dell'azienda
        bedrijf, werkgever, organisatie, bedrijfsnaam, naam bedrijf
        companhia, empregador, nome da empresa, organização
        firma nazwa, pracodawca, företag, arbetsgivare, virksomhed""",
    Field.ROLE: """
        role, position, job title, title, job, job position, job role, job name, position title, role title, opening,
        vacancy, post, designation, position applied for, role applied for, job applied for, position name,
        organization title, organization 1 title, work title, role name, position / title, position/role, job opening, applied for, desired position, occupation, posting title
        stelle, rolle, stellenbezeichnung, jobtitel, titel, stellentitel, bewerbung als, tätigkeit, funktion, beruf,
        positionsbezeichnung, ausgeschriebene stelle, jobbezeichnung, stellenname, berufsbezeichnung, beworben als
        poste, intitulé du poste, intitulé, fonction, titre, titre du poste, emploi, métier, rôle, poste visé, offre,
        nom du poste, poste recherché
        puesto, cargo, posición, vacante, rol, título, título del puesto, puesto de trabajo, oferta, trabajo,
        nombre del puesto, puesto solicitado
        posizione, ruolo, titolo, mansione, lavoro, titolo di lavoro, posizione lavorativa
        functie, vacature, functietitel, rol, positie, functienaam
        vaga, posição, função, título da vaga, nome da vaga
        stanowisko, tjänst, stilling""",
    Field.STATUS: """
        status, stage, state, application status, current status, list name, list, phase, progress, outcome, result,
        decision, pipeline stage, pipeline, response, job status, application stage, status of application, step, results,
        interview stage, current stage, application state, stage name, kanban, where it stands, application progress,
        final outcome, reply, answer, application outcome, hiring stage, process stage
        stand, stadium, bewerbungsstatus, ergebnis, zustand, rückmeldung, antwort, stand der bewerbung, ausgang,
        aktueller stand, bewerbungsstand, status der bewerbung, aktueller status, rückmeldung erhalten, bewerbungsphase
        statut, état, étape, avancement, résultat, réponse, statut de la candidature, état de la candidature,
        statut candidature, état d'avancement, issue
        estado, etapa, fase, situación, resultado, respuesta, estado de la solicitud, estado de la candidatura, estatus,
        estado actual, estado del proceso
        stato, esito, risultato, stato candidatura, stato della candidatura, risposta
        resultaat, voortgang, status sollicitatie, reactie, uitslag
        situação, status da candidatura, estado da candidatura, resposta
        stan""",
    Field.APPLIED: """
        date applied, applied date, application date, applied on, applied, date of application, applied at, submitted,
        date submitted, submission date, date sent, sent on, apply date, when applied, day applied, application sent,
        date of applying, submitted on, application submitted, application sent on, date i applied, applied?, have applied,
        date of submission, application submitted on, applied day, date app sent, app date, date app submitted,
        application sent date, application submission date, day of application, submitted at, date application sent,
        did i apply, applied yet, date application submitted, resume sent, date resume sent, cv sent
        bewerbungsdatum, beworben am, datum der bewerbung, bewerbung am, beworben, abgeschickt am, bewerbung gesendet,
        versendet am, eingereicht am, bewerbung verschickt, gesendet am, bewerbung abgeschickt, bewerbung vom,
        verschickt am, bewerbung gesendet am, bewerbung verschickt am, datum bewerbung, abgeschickt, bewerbung versendet,
        bewerbung abgeschickt am, beworben?, bewerbung eingereicht, bewerbung eingereicht am, wann beworben
        date de candidature, date candidature, postulé le, date d'envoi, candidature envoyée le, date de postulation,
        envoyé le, date de la candidature, date d'envoi de la candidature, postulé, candidature envoyée, envoyée le,
        candidaté le, candidature le, date envoi, date postulation, date de dépôt
        fecha de aplicación, fecha de solicitud, fecha de postulación, fecha de candidatura, fecha aplicada, aplicado el,
        fecha de envío, enviado el, postulado el, solicitado el, fecha solicitud, fecha aplicación, fecha postulación,
        aplicado, fecha de inscripción, solicitud enviada, fecha en que apliqué, candidatura enviada, fecha envío
        data candidatura, data di candidatura, data invio, candidato il, inviata il, data della candidatura, inviato il,
        data di invio, candidatura inviata, data invio candidatura, candidatura inviata il
        sollicitatiedatum, datum sollicitatie, gesolliciteerd op, datum van sollicitatie, verstuurd op, gesolliciteerd
        data da candidatura, data de candidatura, data de aplicação, data de envio, candidatado em, aplicado em,
        data aplicação, data da aplicação, data de inscrição, data do envio""",
    Field.DATE: """
        date, day, when, dates, timestamp, date/time, date of contact, contact date, activity date
        datum, tag, wann
        jour, le
        fecha, día
        data, giorno
        dia""",
    Field.URL: """
        url, link, job url, job link, job posting url, posting url, posting link, job posting, posting, job ad, apply link,
        application link, job description link, listing, hyperlink, ad link, job ad url, link to job, link to posting,
        link to job posting, link to application, listing url, job posting link, jd link, application url, apply url,
        job listing, links, job page, ad, link to job description, link to listing, web link, application portal, href,
        card url, job post, job post url, job post link, post url, advert, vacancy url, url / link, job description url, web address
        stellenanzeige, anzeige, internetadresse, link zur stelle, stellenlink, ausschreibung, link zur ausschreibung,
        stellenausschreibung, link zur anzeige, link zur stellenanzeige, inserat
        lien, lien de l'offre, annonce, lien annonce, url de l'offre, lien offre, lien vers l'offre, lien de l'annonce,
        url offre
        enlace, vínculo, link de la oferta, enlace de la oferta, anuncio, liga, enlace oferta, url de la oferta
        collegamento, annuncio, link annuncio, link offerta, link all'annuncio
        vacaturelink, advertentie, link vacature, link naar vacature
        ligação, link da vaga, anúncio, url da vaga""",
    Field.NOTES: """
        notes, note, comments, comment, remarks, remark, details, memo, additional info, other notes, my notes, misc,
        application summary, summary, card description, additional notes, notes / comments, notes & comments, personal notes, other, info
        notizen, notiz, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentar, kommentare, sonstiges, hinweise
        commentaire, commentaires, remarque, remarques, observations, observation, divers
        notas, nota, comentarios, comentario, observaciones
        commenti, commento, osservazioni, appunti
        notities, notitie, opmerkingen, opmerking
        observações, comentários, anotações""",
    Field.LOCATION: """
        location, city, place, job location, office, where, town, office location, location city, city/state, city state,
        work location, location / remote
        ort, standort, arbeitsort, stadt, einsatzort
        lieu, ville, localisation, emplacement, lieu de travail
        ubicación, lugar, ciudad, localidad, localización
        luogo, sede, città, sede di lavoro
        locatie, plaats, stad, standplaats, werklocatie
        local, localização, cidade""",
    Field.SALARY: """
        salary, salary range, pay, compensation, comp, wage, expected salary, annual salary, pay range, max salary,
        salary expectation, base salary, posted salary, salary (k), pay rate, package, remuneration, hourly rate
        gehalt, gehaltsvorstellung, vergütung, lohn, gehaltswunsch, jahresgehalt, gehaltsspanne
        salaire, rémunération, salaire proposé
        salario, sueldo, remuneración, rango salarial
        stipendio, retribuzione, ral
        salaris, loon
        salário, remuneração""",
    Field.SOURCE: """
        source, job source, found via, found through, via, platform, job board, portal, how found, where found, channel,
        found on, applied via, applied through, site, lead source, application source, how i found it, found at, where i found it
        quelle, gefunden über, plattform, kanal, jobportal, stellenportal, gefunden auf, beworben über, jobbörse
        plateforme, canal, trouvé via, trouvé sur, provenance
        fuente, plataforma, origen, portal de empleo
        fonte, piattaforma, canale
        bron, gevonden via
        origem""",
    Field.TAGS: """
        tags, labels, tag, keywords, skills tags
        schlagwörter, stichwörter
        étiquettes, mots clés
        etiquetas, palabras clave
        etichette""",
    Field.ENDED: """
        rejection date, date rejected, rejected on, date of rejection, response date, date of response, date closed,
        decision date, closed on, reply date, date of reply, rejected date, date of decision, closed date, outcome date, closed, ended on
        absagedatum, absage am, datum der absage, antwort am, rückmeldung am, datum der rückmeldung
        date de réponse, date de refus, refusé le, réponse le, date du refus
        fecha de respuesta, fecha de rechazo, rechazado el
        data risposta, data di risposta, data rifiuto
        datum reactie, datum afwijzing
        data da resposta, data de rejeição""",
    Field.DEADLINE: """
        deadline, closing date, apply by, application deadline, apply before, deadline to apply, application closes, closes
        frist, bewerbungsfrist, bewerbungsschluss, bewerben bis, einsendeschluss
        date limite, échéance, date limite de candidature
        fecha límite, plazo, fecha límite de solicitud
        scadenza, data di scadenza
        sluitingsdatum, reageren voor
        prazo""",
    Field.STAGE: """
        interview date, date of interview, interviewed on, interview on, interview dates, interviews, interview scheduled,
        interview date/time, interview date and time, interview day, next interview, interview date & time, interviewed
        gesprächstermin, gespräch am, interview am, termin, datum gespräch, vorstellungsgespräch am, gespräche, gesprächsdatum,
        date d'entretien, date de l'entretien, entretien le, date entretien, entretiens, rendez-vous
        fecha de entrevista, fecha de la entrevista, fecha entrevista, entrevistas
        data colloquio, data del colloquio, colloqui
        datum gesprek, gesprek op, gesprekken
        data da entrevista, data de entrevista""",
    Field.TIME: """
        interview time, time, time of interview, start time, hour
        uhrzeit, zeit, gesprächszeit, um
        heure, heure de l'entretien
        hora, hora de la entrevista
        ora, orario
        tijd, tijdstip
        horário""",
    Field.INTERVIEWERS: """
        interviewers, interviewer, interviewer name, interviewer names, interviewed by, interviewed with, interview with,
        panel, panelists, met with, people met, who interviewed, interviewer(s)
        gesprächspartner, gesprächspartnerin, gesprächspartner/in, interviewt von, gespräch mit
        intervieweur, intervieweurs, entretien avec
        entrevistador, entrevistadora, entrevistadores, entrevista con
        intervistatore, colloquio con
        gesprekspartner, gesprek met, gesprekspartners""",
    Field.TOUCHED: """
        last contact, last contacted, last contact date, date of last contact, last touch, last touched, last spoke,
        last spoken, last reached out, last interaction, contacted on, last communication, last touchpoint, last outreach
        letzter kontakt, zuletzt kontaktiert, kontakt am, letzter kontakt am, zuletzt gesprochen
        dernier contact, date du dernier contact, contacté le
        último contacto, fecha del último contacto, contactado el
        ultimo contatto, contattato il
        laatste contact, laatst gesproken
        último contato""",
    Field.CONTACT: """
        contact, contact name, contact person, recruiter, recruiter name, hiring manager, point of contact, hr contact,
        contacts, hiring manager name, poc, key contact, company contact, recruiter / contact
        ansprechpartner, kontakt, kontaktperson, ansprechperson, ansprechpartnerin, ansprechpartner/in, personaler
        interlocuteur, personne de contact, recruteur, nom du contact, personne à contacter
        contacto, persona de contacto, reclutador, nombre de contacto, nombre del contacto
        contatto, referente, selezionatore, persona di contatto
        contactpersoon
        contato, recrutador, pessoa de contato""",
    Field.NAME: """
        name, card name, card title, task name, full name, person, display name
        vollständiger name
        nom complet, prénom et nom, nom et prénom
        nombre completo, nombre y apellidos
        nome completo, nome e cognome
        naam, volledige naam""",
    Field.FIRST_NAME: """
        first name, given name, forename, first
        vorname
        prénom
        nombre, nombre de pila
        nome
        voornaam
        primeiro nome""",
    Field.LAST_NAME: """
        last name, surname, family name, last
        nachname, familienname, zuname
        nom, nom de famille
        apellido, apellidos
        cognome
        achternaam
        sobrenome, apelido""",
    Field.EMAIL: """
        email, e-mail, email address, contact email, e-mail address, recruiter email, mail, emails, contact e-mail,
        work email, e-mail 2 - value, e-mail 2 address, e-mail 3 address, email 1, e-mail 1 - value, primary email, hiring manager email, contact's email, contact email address
        e-mail-adresse, mailadresse, email-adresse, e-mail ansprechpartner, kontakt e-mail
        courriel, adresse e-mail, adresse mail, mél, adresse électronique, e-mail du contact
        correo, correo electrónico, email de contacto, correo de contacto
        posta elettronica, indirizzo email
        e-mailadres
        endereço de email""",
    Field.PHONE: """
        phone, telephone, tel, mobile, cell, contact phone, phone number, contact phone number, mobile phone, cell phone,
        phone 1 - value, contact number, business phone, home phone, work phone, primary phone, phone 2 - value, phones, recruiter phone
        telefon, telefonnummer, handy, mobil, rufnummer, handynummer
        téléphone, numéro de téléphone, portable
        teléfono, móvil, número de teléfono, celular, teléfono de contacto
        telefono, cellulare, numero di telefono
        telefoon, telefoonnummer, mobiel
        telefone, celular, telemóvel""",
    Field.SAVED: """
        date saved, created at, created, date added, added, added on, saved on, created time, date created, saved at,
        found on date, date found, bookmarked on, date bookmarked, bookmarked at, saved, saved date
        gespeichert am, erstellt am, hinzugefügt am, gefunden am
        ajouté le, créé le, date d'ajout
        fecha de creación, guardado el""",
    Field.OTHER: """
        due date, expires, posted, date posted, posted on,
        follow up, follow-up, follow up date, followed up, last updated,
        updated at, last moved at, last modified, last edited time, next step, next steps, next action, next follow up,
        start date, offer date, excitement, priority, rating, industry, job type, employment type, type, workplace type,
        work mode, remote, remote?, resume, resume name, cv, cover letter, cover letter?, company website, company url,
        company domain, website, web site, company size, company type, company rating, contact title, contact position,
        description, html description, job description, requirements, skills, question and answers, seniority, level,
        department, team, referral, referred by, visa, country, state/province, address, interview notes, job id, checklist, members, attachment links, req id,
        requisition id, reference number, currency, benefits, contract, hours, days since applied, response time, attachments,
        min salary, minimum salary, connected on, password, username, login, portal login, board name, thank you sent,
        number of interviews, rounds, years of experience, role type, role level, distance
        wiedervorlage, priorität,
        vertragsart, branche, webseite, homepage, anschreiben, lebenslauf, nächster schritt, art, eintrittsdatum, abteilung,
        nachfassen, nachgefasst am, land, adresse, anschrift, referenznummer, kennziffer, stellen-id
        relance, date de relance, type de contrat, secteur, priorité,
        site web, lettre de motivation, prochaine étape, pays, description du poste, référence
        seguimiento, próximo paso, prioridad, tipo de contrato, sector,
        página web, carta de presentación, descripción, país
        settore, priorità, tipo di contratto, prossimo passo, sito web
        sollicitatiebrief, motivatiebrief, volgende stap, sector
        setor, próximo passo, prioridade, tipo de contrato""",
    Field.NOTHING: """
        e-mail 1 - label, e-mail 1 - type, e-mail 2 - label, e-mail 2 - type, phone 1 - label, phone 1 - type,
        phone 2 - label, phone 2 - type, organization 1 - type, id, index, #, no, no., nr, nr., num, number, row, row id, record id, uuid, color, colour, board id, list id,
        company id, creator user id, creator user first name, creator user last name, creator user email, root domain,
        card id, card #, list position, attachment count, checklist item total count, checklist item completed count,
        vote count, comment count, archived, due complete, board, last activity date, short link,
        lfd nr, lfd. nr., laufende nummer, n°, nº, numéro, número, numero, unnamed: 0, serial no, s no, sr no, sl no, s.no""",
}

FILLERS = frozenset(
    """
    a an the my of for to in at on and or i you your name current job jobs application applied
    full official main de la le les l d du des del el los las al y o u der die das dem den und
    oder im am bei zum zur il lo i gli di della dell e do da dos em van het en een mein meine
""".split()
)
"""Words that change nothing about what a column is about."""


@cache
def aliases() -> dict[str, Field]:
    """Return each known wording, as `plain` has it, with what it is about; the first mention counts."""
    known: dict[str, Field] = {}
    for field, words in WORDS.items():
        for each in words.replace("\n", ",").split(","):
            if plain(each):
                known.setdefault(plain(each), field)
    return known


LANGUAGE_SIGNS = frozenset(
    map(
        plain,
        """
    firma unternehmen arbeitgeber stelle bewerbungsdatum beworben entreprise société poste
    statut postulé candidature empresa puesto fecha estado azienda ruolo candidatura bedrijf
    functie sollicitatiedatum vaga bewerbung stellenbezeichnung lieu lien notizen bemerkungen
    bemerkung ort enlace ubicación notas commentaires intitulé sede werkgever cargo fecha
    vacature
""".split(),
    )
)
"""Words of headers in languages in which the day stands before the month wherever they are spoken."""

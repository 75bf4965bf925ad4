-- The rows of the lexicons that were found in one sentence, with the note that their file has on them.
with located as (

    select distinct token_no, token_end, lexicon, phrase, kind, concept, language,
    from intermediate.int_phrases_located
    where document_key = $document_key and sentence_no = $sentence_no

),

notes as (

    select 'lex_function_words' as lexicon, language, phrase, kind, concept, note from reference.lex_function_words
    union all
    select 'lex_institutions', language, phrase, kind, concept, note from reference.lex_institutions
    union all
    select 'lex_titles', language, phrase, kind, concept, note from reference.lex_titles
    union all
    select 'lex_calendar', language, phrase, kind, concept, note from reference.lex_calendar
    union all
    select 'lex_numbers', language, phrase, kind, concept, note from reference.lex_numbers
    union all
    select 'lex_units', language, phrase, kind, concept, note from reference.lex_units
    union all
    select 'lex_punctuation', language, phrase, kind, concept, note from reference.lex_punctuation
    union all
    select 'lex_speech_phrases', language, phrase, kind, concept, note from reference.lex_speech_phrases
    union all
    select 'lex_proper_nouns', language, phrase, kind, concept, note from reference.lex_proper_nouns
    union all
    select 'lex_meetings', language, phrase, kind, concept, note from reference.lex_meetings
    union all
    select 'lex_figures', language, phrase, kind, concept, note from reference.lex_figures
    union all
    select 'lex_acts', language, phrase, kind, concept, note from reference.lex_acts
    union all
    select 'lex_topics', language, phrase, kind, concept, note from reference.lex_topics
    union all
    select 'lex_verb_forms', language, form, 'verb', null, 'form of ' || lemma from reference.lex_verb_forms
    union all
    select 'ref_country_terms', language, term, 'country_' || term_kind, country_code, note
    from reference.ref_country_terms
    union all
    select 'ref_organization_terms', language, term, 'organization', organization_id, note
    from reference.ref_organization_terms
    union all
    select 'ref_city_terms', 'mul', term, 'city', city_id, name_en from reference.ref_city_terms

)

select
    located.token_no,
    located.token_end,
    located.lexicon,
    located.phrase,
    located.kind,
    located.concept,
    string_agg(distinct notes.note, '; ' order by notes.note) as note,
from located
left join notes
    on located.lexicon = notes.lexicon
    and located.phrase = notes.phrase
    and located.kind = notes.kind
    and notes.language in (located.language, 'mul')
    and coalesce(located.concept = notes.concept, true)
group by all
order by located.token_no, located.token_end desc, located.lexicon, located.kind, located.concept, located.phrase

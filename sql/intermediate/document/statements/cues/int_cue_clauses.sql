{{ config(materialized='view') }}
{# Cues behind their subject with what stands around: a noun or "that" before the subject, an object behind the verb. #}
with cues as (

    select document_key, sentence_no, language, token_no, token_end, phrase, act, frame, form, speaker_no, speaker_end,
        actor_kind, pronoun,
        person_key is null and country_code is null and role is null and pronoun is null as is_unnamed,
    from {{ ref('int_cues_verbal') }}
    where not is_inverted or form = 'passive'

),

partners as (

    {# "lines Exemple and his aide wrote": two subjects #}
    select document_key, sentence_no, token_end + 1 as speaker_no, min(token_no) as partner_no,
    from {{ ref('int_possible_speakers') }}
    group by document_key, sentence_no, token_end

),

function_words as (

    select
        document_key, sentence_no,
        list(token_no) filter (kind in ('determiner', 'possessive')) as determiners,
        list(token_no) filter (kind = 'preposition' or phrase = 'as') as prepositions,
        list(token_no) filter (kind in ('punctuation', 'conjunction', 'relative', 'pronoun')) as joints,
        list(token_no) filter (
            kind in (
                'punctuation', 'quotation', 'bracket', 'preposition', 'adverb', 'auxiliary', 'verb', 'relative',
                'conjunction', 'pronoun', 'negation', 'clitic', 'weekday', 'modal', 'month'
            )
        ) as others,
        list(token_no) filter (kind = 'pronoun') as pronouns,
        list(token_no) filter (kind in ('verb', 'auxiliary', 'modal')) as predicates,
    from {{ ref('int_phrases_located') }}
    semi join cues using (document_key, sentence_no)
    where layer = 'syntax'
    group by document_key, sentence_no

),

placed as (

    select
        cues.*,
        sentences.words,
        if(
            list_contains(marks.conjunctions, cues.speaker_no - 1),
            coalesce(partner_no, cues.speaker_no), cues.speaker_no
        ) as subject_no,
        coalesce(list_contains(marks.thats, subject_no), false) as holds_that,
        holds_that or coalesce(list_contains(marks.thats, subject_no - 1), false) as follows_that,
        {# the last word before the subject and its "that": "the plan", not "said", "on Monday", "clear" #}
        subject_no - 1 - (follows_that and not holds_that)::integer as noun_no,
        noun_no > 1 and not list_contains(function_words.others, noun_no)
        and regexp_matches(sentences.pieces[noun_no], '^[ ]\p{Ll}') as follows_noun,
        list_has_any(function_words.determiners, [noun_no - 1, noun_no - 2]) as is_noun_determined,
        cues.pronoun is not null or regexp_matches(sentences.pieces[subject_no], '^[ ]\p{Lu}') as is_named_or_pronoun,
        {# nothing follows that the verb could govern #}
        cues.token_end > len(sentences.words)
        or list_contains(function_words.others, cues.token_end)
        and not coalesce(list_contains(function_words.pronouns, cues.token_end), false)
        or regexp_matches(sentences.pieces[cues.token_end], '^[.,;:]') as lacks_object,
        coalesce(list_contains(function_words.determiners, cues.token_end), false)
        or coalesce(list_contains(marks.thats, cues.token_end), false) as has_object,
        coalesce(list_contains(function_words.prepositions, cues.token_end), false) as leads_preposition,
        coalesce(list_contains(function_words.predicates, cues.token_end), false) as leads_predicate,
        coalesce(list_min(list_filter(function_words.joints, lambda no: no >= cues.token_end)), 1000) as clause_end,
        list_min(list_filter(marks.commas, lambda no: no >= cues.token_end)) as pause_no,
        cues.speaker_end < cues.token_no and not list_contains(function_words.others, cues.token_no - 1)
        and regexp_matches(sentences.pieces[cues.token_no - 1], '^[ ]\p{Ll}') as is_behind_noun,
    from cues
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    inner join function_words using (document_key, sentence_no)
    left join partners using (document_key, sentence_no, speaker_no)

)

select * from placed

{#
  Cues with a speaker that are verbs of that speaker: neither participles ("the numbers cited", "asked about it") nor nouns
  that are spelt as verbs are.
#}
with cues as (

    select * from {{ ref('int_cues_with_speakers') }}

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

passives as (

    {# "a source briefed on the talks said": whom nobody tells anything was told it #}
    select cues.document_key, cues.sentence_no, list(cues.token_no order by cues.token_no) as passive_nos,
    from cues
    inner join marks using (document_key, sentence_no)
    where
        cues.form = 'finite' and (
            cues.frame = 'told'
            and list_contains(coalesce(marks.places, []) || coalesce(marks.ofs, []), cues.token_end)
            or cues.frame = 'person' and cues.act = 'oppose'
            and coalesce(list_contains(marks.ofs, cues.token_end), false) {# "a man accused of theft" #}
        )
    group by cues.document_key, cues.sentence_no

),

present_forms as (

    select distinct language, form as phrase, true as is_present,
    from {{ ref('lex_verb_forms') }}
    where language = 'en' and tense = 'present' and form != lemma

),

verbal as (

    select cues.*,
    from cues
    left join present_forms using (language, phrase)
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join marks using (document_key, sentence_no)
    left join passives using (document_key, sentence_no)
    where
        not (cues.language = 'en' and sentences.pieces[cues.token_end - 1] like '-%') {# "the just-concluded talks" #}
        {# "Exemple weighed political demands": a noun's plural, but "Exemple often demands" #}
        and not (
            coalesce(is_present, false) and cues.speaker_end < cues.token_no
            and regexp_matches(sentences.pieces[cues.token_no - 1], '^[ -]*\p{Ll}')
            and not ends_with(sentences.pieces[cues.token_no - 1], 'ly')
            and not coalesce(list_contains(marks.linkers, cues.token_no - 1), false)
        )
        {# "a website backed by a donor": what an agent follows is a participle, whatever it is spelt like #}
        and not (
            cues.language = 'en' and cues.form = 'finite' and cues.token_end = cues.token_no + 1
            and list_contains(coalesce(marks.agents, []), cues.token_end)
            and {{ count_between('marks.thats', 'cues.token_end', 'cues.token_end + 5') }} = 0
        )
        {# "did not dispute the numbers cited": behind a verb and its object a second one is a participle #}
        and not (
            cues.language = 'en' and cues.form = 'finite'
            and {{ count_between('marks.verbs', 'cues.speaker_end', 'cues.token_no') }}
            > {{ count_between('passives.passive_nos', 'cues.speaker_end', 'cues.token_no') }}
            and {{ count_between(
                'coalesce(marks.commas, []) || coalesce(marks.conjunctions, []) || coalesce(marks.relatives, [])'
                ~ ' || coalesce(marks.subordinators, []) || coalesce(marks.colons, [])'
                ~ ' || coalesce(marks.quotation_marks, []) || coalesce(marks.thats, [])',
                'cues.speaker_end', 'cues.token_no'
            ) }} = 0
        )
        and not coalesce(list_contains(passives.passive_nos, cues.token_no), false)
        {# "made the remarks when asked to comment" #}
        and not coalesce(cues.form = 'finite' and list_contains(marks.goals, cues.token_end)
            and list_contains(list_intersect(marks.subordinators, marks.embedders), cues.token_no - 1), false)
        {# "un tribunal a condamné trois opposants": a sentence is passed, nothing said #}
        and not (cues.act = 'oppose' and cues.actor_kind = 'organization' and list_has_any(
            sentences.words[cues.speaker_no:cues.speaker_end - 1],
            (select list(phrase order by phrase) from {{ ref('lex_adjacent_words') }} where kind = 'court')
        ))

)

select * from verbal

{#
  Who speaks where a cue says so. "la Chine espère" right after what China's minister said is the minister's, not the
  government's, but "la Chine a condamné" is told of the government; inside a quotation that goes on, the cue is quoted.
#}
with cued as (

    select *, phrase in (select phrase from {{ ref('lex_adjacent_words') }} where kind = 'saying_verb') as is_saying,
    from {{ ref('int_cued_speakers') }}

),

present_cues as (

    {# a compound past begins with its auxiliary, not with a form of its verb #}
    select distinct phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.phrase,
    from {{ ref('int_phrases_located') }} as phrases
    inner join {{ ref('lex_verb_forms') }} as forms
        on phrases.language = forms.language and phrases.phrase = forms.form
    where phrases.layer = 'syntax' and phrases.kind = 'verb' and forms.tense = 'present'
    union
    {# "hopes to", "looks forward to" #}
    select document_key, sentence_no, token_no, phrase,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'cue_complete' and language = 'en' and regexp_matches(phrase, '^[a-z]+s ')

),

around as (

    select * from {{ ref('int_speakers_around') }}

),

marks as (

    select document_key, sentence_no, verbs, opening_marks, colons,
    from {{ ref('int_sentence_marks') }}

),

registers as (

    select * from {{ ref('int_document_registers') }}

),

taken_over as (

    select
        cued.* exclude (attribution, person_key, actor_kind, is_saying),
        registers.is_readout
        and cued.actor_kind = 'government'
        and present_forms.phrase is not null
        and coalesce(around.person_before.country_code = cued.country_code, false) as is_taken_over,
        if(is_taken_over, 'person', cued.actor_kind) as actor_kind,
        if(is_taken_over, around.person_before.person_key, cued.person_key) as person_key,
        case
            when is_taken_over then 'implicit'
            {# "said exports fell “a bit too fast”" reports, whatever it quotes at its end #}
            when around.is_direct_speech and not cued.reports_clause and not (
                not cued.is_inverted and around.quoted_share < 0.6
                and {{ count_between('marks.opening_marks', '1', 'cued.token_no') }} = 0
                {# "said she was right: “They came first.”" #}
                and not (cued.is_saying and len(list_filter(
                    marks.opening_marks,
                    lambda position: position between cued.token_end + 1 and cued.token_end + 8
                    and list_contains(marks.colons, position - 1)
                )) > 0)
                and coalesce({{ count_between('marks.verbs', 'cued.token_end', 'list_min(list_filter('
                ~ 'marks.opening_marks, lambda position: position >= cued.token_end))') }}, 0) > 0
            ) then 'quote'
            else cued.attribution
        end as attribution,
    from cued
    inner join around using (document_key, sentence_no)
    left join marks using (document_key, sentence_no)
    inner join registers on cued.document_key = registers.document_key
    left join present_cues as present_forms
        on cued.document_key = present_forms.document_key
        and cued.sentence_no = present_forms.sentence_no
        and cued.token_no = present_forms.token_no

)

select * from taken_over

{#
  Verbs that tell of an encounter where those who meet do it to each other: "devaient se voir", "se sont parlé lundi",
  "spoke to each other". The end, a place or a day follows: "se sont vus contraints", "se voit refuser" meet nobody.
#}
with verbs as (

    {# "les deux pays se parlent": a habit #}
    select document_key, sentence_no, token_no, token_end, concept = 'meet_each_other.meeting' as is_meeting,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind = 'verb'
        and (
            concept in ('meet_person.meeting', 'meet_each_other.meeting')
            or (concept in ('speak.phone_call', 'call.phone_call') and tense is distinct from 'present')
        )

),

phrases as (

    {# few sentences have such a verb #}
    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    semi join verbs using (document_key, sentence_no)
    where layer = 'syntax'

),

mutual as (

    {# "se sont longuement parlé"; "spoke with each other" #}
    select verbs.*, if(phrases.kind = 'reciprocal', phrases.token_end, verbs.token_end) as next_no,
    from verbs
    inner join phrases
        on verbs.document_key = phrases.document_key
        and verbs.sentence_no = phrases.sentence_no
        and (
            (phrases.concept = 'reflexive' and verbs.token_no - phrases.token_end between 0 and 2)
            or (phrases.kind = 'reciprocal' and phrases.token_no - verbs.token_end between 0 and 1)
        )

),

followed as (

    select mutual.document_key, mutual.sentence_no, mutual.token_no, true as is_mutual,
    from mutual
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join phrases as nexts
        on mutual.document_key = nexts.document_key
        and mutual.sentence_no = nexts.sentence_no
        and mutual.next_no = nexts.token_no
    left join {{ ref('int_dates') }} as dates
        on mutual.document_key = dates.document_key
        and mutual.sentence_no = dates.sentence_no
        and dates.token_no - mutual.next_no between 0 and 1
    where
        {# "s'est entretenue" says nothing else #}
        mutual.is_meeting
        or mutual.next_no > len(sentences.words)
        or dates.token_no is not null
        or (nexts.kind in ('punctuation', 'preposition', 'adverb') and nexts.concept is distinct from 'of')
        or nexts.concept in ('and', 'sub', 'purpose', 'comparison', 'contrast')

)

select distinct * from followed

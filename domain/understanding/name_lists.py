"""Names of people, and the words that are names and something else too.

Source: the most common names in Sweden by Statistics Sweden's (SCB) yearly tables, from memory
and without counts, with names common among those who work in and use Swedish care. Lists alone
are not enough: names.py reads the words around.
"""

from functools import lru_cache

from .folding import fold_word, words
from .name_lists_by_origin import FAMILY, GIVEN

_WOMEN = words(
    """
    Sean Connor Declan Niamh Aoife Siobhan Eoin Liam Conor Brendan Farhiya Fartun Filsan Hafsa Hibaq
    Hiba Habiba Halimo Hamda Hanan Ilwad Kadija Kawther Maida Wilda
    Tompa Nisse Kalle Lasse Pelle Olle Bosse Berra Krille Micke Jocke Tobbe Kicki Lollo Anki Fia Mackan
    Linkan Johnna Josephine Josefina Clara Grace Joyce Faith Mercy Blessing Precious Wanjiru Wambui
    Njeri Achieng Akinyi Chioma Ngozi Adaeze Ifeoma Amara Folake Abena Akua Ama Efua Esi Yaa Kofi Kwame
    Kwabena Kojo Chidi Emeka Obinna Tunde Segun Babajide Mwangi Otieno Kamau Beyza Zeynep Ecrin Nisa Eylul
    Azra Asel Yagmur Busra Tugba Ebru Gizem Ozlem Pinar Parwin Parvin Elyas Ilyas Younis Yunis Zekria
    Nasrin Nasreen Shirin Shahin Mahnaz Farzaneh Fereshteh Golnaz Leyli Roya Samira Sepideh Setareh
    Siamak Bahram Behrouz Farhad Farid Hamed Kaveh Kourosh Mehdi Mehrdad Nima Omid Payam Ramin Saeed
    Siavash Soheil Yaser Abdirahman Abdullahi Abshir Cabdi Faduma Faadumo Hodan Ifrah Idil Ladan Muna
    Naima Nasteho Sahra Sagal Saynab Warsame Zeinab Svetlana Tatiana Oksana Olena Ludmila Lyudmyla
    Nadiia Iryna Yuliia Kateryna Mariia Daryna Bohdan Dmytro Mykola Oleksandr Oleksiy Serhiy Taras
    Vasyl Volodymyr Yevhen Yuriy Agnieszka Barbara Beata Bozena Dorota Ewa Grazyna Halina Iwona
    Jadwiga Jolanta Kinga Krystyna Malgorzata Teresa Wioletta Andrzej Bogdan Dariusz Grzegorz Jacek
    Janusz Jerzy Krzysztof Leszek Maciej Marek Mariusz Piotr Przemyslaw Ryszard Slawomir Tomasz
    Wojciech Zbigniew Amina Azra Dzenana Emina Fikreta Hatidza Jasminka Lejla Mirsada Nermina Sabina
    Senada Suada Vesna Zehra Almir Amir Armin Damir Edin Elvir Emir Enes Fikret Haris Jasmin Mirza
    Muhamed Nedim Nermin Samir Sead Senad Zlatan Somchai Malee Siriporn Suda Ratchanee Pranee Nittaya
    Thi Lan Huong Linh Mai Minh Thanh Thuy Tuyet Van Xiu Wei Xiaoming Priya Anjali Sunita Rajesh
    Suresh Ramesh Arjun Rohan Rosario Guadalupe Xochitl Esperanza Mercedes Consuelo Ximena Alejandra
    Alejandro Fernanda Fernando Javier Joaquin Rodrigo Santiago Thiago Joao Luiz Heloisa
    Elif Emine Hatice Merve Esra Derya Aylin Selin Defne Sibel Songul Hulya Nesrin Zeliha Havva
    Gulsen Nurhan Sevda Bahar Berivan Dilan Evin Helin Hevin Jiyan Newroz Rojda Ronahi Sozan Tara
    Vian Zelal Zozan Ayan Deqa Fowsiyo Hamdi Hinda Istahil Kaltun Khadijo Luul Maryama Nimco Qamar
    Rahmo Raxma Shukri Ubah Xaawo Yasmeen Zamzam Bibbi Gullan Maggan Kattis Sussi Sussie Nettan
    Angelina Antonia Leonora Adina Agneta Alva Amelie Annalena Annelise Antoinette Arja Asta Aurora
    Barbro Benedikte Berta Bertha Borghild Celine Charlene Christel Christine Kristin Kristine
    Kristel Cilla Cissi Daga Debora Denise Desirée Diana Dora Ebba Edla Elea Eleonor Elida Elisa
    Elise Ellinor Elvy Emily Emina Engla Erica Eugenie Evangelina Evalena Evamarie Fredrika
    Frideborg Frieda Gabriela Genet Gertrud Gull-Maj Gullvi Gunhild Gunnvor Harriet Hedvig Heidi
    Henrika Hermine Hilma Hillevi Ilona Ilse Imelda Ingun Irina Irja Isa-Lena Ivana Jacqueline
    Janina Jasmina Jelina Jill Jo-Anne Joanna Jolin Judita Juliana Juliette Justine Kaja Karen
    Karolin Katarzyna Kati Katri Klaudia Laura Leena Lenita Leonie Liisa Liliana Linn Linn-Marie Liz
    Liza Lola Lora Lorraine Lovise Lucy Lydia Magda Magdalena Maj-Lena Malva Manuela Marcela
    Marianna Marie-Anne Marielle Marina Maritha Marlene Martha Matilde Maud May-Lis Melanie Melina
    Melissa Meta Mikaelina Millie Milly Minna Miranda Märet Nadine Natascha Natasha Nicole Nikola
    Nikita Ninnie Norea Odette Olympia Ottilie Pamela Paula Pauline Peggy Penny Philippa Filippa
    Pernille Petronella Priscilla Ragna Raili Rebekka Renata Renate Ricarda Ritha Roberta Rosanna
    Rosalie Rosemarie Roxana Samantha Sandy Sara-Lisa Selina Serina Shirley Sigrun Silvia Simona
    Simone Sofi Stefania Stefanie Stephanie Sunniva Susan Susanna Susann Suzanne Tamara Tanja Tanya
    Tatjana Teodora Terttu Tiina Titti Tonje Trine Tyra Ulrike Urszula Valborg Valeria Vanessa
    Vasiliki Vilhelmina Viktorija Vilja Virpi Viveka Wanda Wictoria Willemo Ylva-Li Yolanda Yvette
    Zara Zofia Zohra Zuzanna
    My Linn Gun-Marie Ann-Louise Marie-Anne Maj-Lis Lis Rose Ros Tuva-Lis Sonja Maggie Maggan Gullan
    Birgitta Lisbet Majbritt Siv-Britt Kersti Raakel Elvira Ottilia Juno Tilde Tyra Ellen Ingalisa
    Annelie Anne-Marie Lise-Lotte Liselott Susann Jannike Jannica Jannika Janet Jeannette Sirkka
    Marjo Merja Riitta Tuija Anneli Kaija Pirkko Irmeli Safa Sahar Shams Sidra Tasnim Wafa Widad
    Yara Zain Maysoon Hayat Ilham Iqra Khawla Lana Lara Rahma Roqaya Sondos Tahira Zakia Zubaida
    Inga Anna Eva Maria Karin Kristina Christina Lena Sara Sarah Kerstin Emma Ingrid Marie Malin
    Jenny Birgitta Annika Inger Ulla Monica Monika Susanne Elin Johanna Hanna Carina Karina Sofia
    Sofie Sophie Katarina Catarina Elisabeth Elisabet Margareta Margaretha Helena Helen Helene Ida
    Julia Marianne Anette Annette Anita Barbro Siv Åsa Gunilla Camilla Kamilla Ulrika Berit Agneta
    Cecilia Therese Terese Yvonne Lisa Louise Lovisa Linnea Linnéa Frida Amanda Matilda Mathilda
    Sandra Jessica Josefin Josefine Josefina Ann Anne Anneli Annelie Madeleine Charlotte Charlotta
    Lotta Lina Pernilla Maja Wilma Vilma Ebba Alice Ella Alva Astrid Olivia Vera Wera Signe Elsa
    Ester Esther Freja Freya Alma Agnes Molly Selma Stella Elvira Ines Iris Nora Isabella Isabelle
    Isabel Felicia Emelie Emilia Emilie Moa Ellen Tove Tuva Tyra Thea Tilde Tilda Ellinor Elinor
    Eleonora Rebecka Rebecca Caroline Carolina Karolina Victoria Viktoria Evelina Nathalie Natalie
    Michelle Angelica Angelika Mikaela Michaela Gabriella Daniella Daniela Patricia Paulina Petra
    Pia Ylva Yrsa Åse Märta Greta Gerda Gerd Gun Gunn Gunvor Gunnel Gunborg Gudrun Greta Hildur
    Hilda Hillevi Hjördis Hedvig Helga Herta Irma Irene Irén Ingeborg Ingegerd Ingela Ingalill
    Inga-Lill Ing-Marie Inga-Britt Inga-Lisa Ann-Marie Ann-Charlotte Ann-Christin Ann-Sofie
    Ann-Britt Anna-Lena Anna-Karin Anna-Lisa Anna-Greta Anna-Maria Britt-Marie Britt-Inger
    Britt-Louise Eva-Lena Eva-Britt Gun-Britt Gull-Britt Maj-Britt Maj-Lis Majken May-Britt
    Marie-Louise Maj-Gun Lillemor Lilly Lillian Lilian Lisbeth Lisbet Liselott Liselotte Linda Britt
    Britta Brita Birgit Bodil Boel Catharina Carin Carita Dagmar Dagny Doris Edit Edith Eira Eivor
    Elly Else Elna Elsie Ella Erika Estrid Ethel Eugenia Fanny Gittan Gisela Gittan Harriet Henny
    Henrietta Hulda Inez Ingvor Jane Jeanette Jeanett Jennie Jonna Judith Judit Juni Kajsa Karla
    Karoline Katja Kicki Klara Clara Lollo Laila Lea Leila Lii Lise Lise-Lott Liv Livia Lo Lovis
    Lykke Mariann Marita Marit Margit Margot Mari Marika Martina Mary Mimmi Mia Mirjam Miriam Mona
    Märit Märtha Nanna Nancy Ninni Nina Nelly Nellie Norma Oda Olga Ottilia Petronella Ragnhild
    Ragna Rakel Rachel Ramona Regina Ria Rigmor Rita Ronja Rosmarie Rose-Marie Runa Rut Ruth Sabina
    Saga Sally Sanna Sigrid Sigbritt Sissela Sirpa Siri Sissel Solbritt Solveig Sonia Sonja Stina
    Svea Sylvia Synnöve Tekla Teresa Teresia Thyra Titti Tora Torborg Ulla-Britt Ulla-Karin Ursula
    Vanja Vendela Vega Veronica Veronika Viola Viveka Viveca Vivi-Anne Vivian Vivianne Wendela
    Åsa-Maria Ulrica Tina Tindra Nova Novalie Leia Luna Mila Lily Edda Hedda Majlis Maj Siw Ninni
    Bettan Kicki Lotten Mian Pirjo Päivi Ritva Tuula Aino Aili Eila Raija Marja Marjatta Seija
    Sinikka Tarja Satu Kaarina Hilkka Helvi Fatima Fatma Fatuma Amina Aisha Ayse Aysha Ayşe Zainab
    Zeinab Zeynep Zahra Zahraa Layla Leyla Lejla Mariam Maryam Mariama Hawa Halima Hodan Hodo Hibo
    Ifrah Ikram Ayaan Asha Sagal Sahra Naima Najma Nasra Nasrin Nadia Nadja Noor Nour Rania Rana
    Rasha Reem Rim Rima Roza Rojin Rozerin Shilan Shirin Shaima Shahad Samira Samia Salma Sama
    Safiya Safia Souad Suad Suhaila Sumaya Yasmin Yasmine Jasmin Jasmine Yusra Zaynab Hanan Hanin
    Hiba Huda Iman Israa Jamila Jihan Khadija Kadija Khadra Latifa Lamia Lubna Malak Malika Manal
    Marwa Maysa Meryem Mona Muna Nahid Narges Nazanin Negin Parisa Parvin Mahnaz Maryan Maryama
    Fadumo Faduma Filsan Farah Farida Farideh Fereshteh Fawzia Faiza Ebtisam Elham Dalia Dina Dunya
    Bahar Azadeh Azar Arezo Amal Amira Ameera Amani Alaa Aya Ayat Abir Abeer Asma Asmaa Selam Senait
    Selamawit Saba Rahel Rahwa Luwam Feven Helen Hirut Tsegereda Eden Bethlehem Mihret Freweini
    Letebrhan Almaz Azeb Tigist Merhawit Snezana Jelena Jovana Milica Ljiljana Dragana Mirjana
    Svetlana Vesna Zorica Gordana Amra Azra Emina Mirela Aida Lejla Selma Sanela Senada Edina
    Fikreta Hatidza Merima Nermina Belma Vildana Arta Arbnora Besa Blerta Drita Elira Fatmire
    Flutura Shpresa Valbona Vjosa Teuta Agnieszka Katarzyna Małgorzata Joanna Ewa Beata Dorota Iwona
    Magdalena Jolanta Zofia Olena Oksana Iryna Irina Tetiana Tatiana Natalia Nataliia Yulia Ludmila
    Larisa Galina Ekaterina Anastasia Alina Alexandra Aleksandra Sasha Thi Linh Huong Mai-Linh
    Lan-Anh Thuy Nguyet Somchai Siriporn Malee Supaporn Wilaiwan Noi Ploy Nok Pim Maricel Jocelyn
    Marites Rosario Guadalupe Carmen Luz Dolores Consuelo Ximena Camila Valentina Lucia Francisca
    Rosita Paola Claudia Andrea Lorena Grace Blessing Mercy Precious Patience Esperance Chantal
    Francine Fatou Awa Mariatou Isatou Binta Nelli Leona Meja Sigbrit Majvor Arnhild Aslaug Ingvild
    Randi Turid Kirsten Inge-Lise Bente Grethe Jytte Lone Mette Hanne Kjersti Siri Kerttu Ulla-Maj
    Barbara Brigitta Margareth Margret Katrin Cathrine Katharina Cornelia Kornelia Emmy Emmie Ellie
    Elise Evy Mai-Britt
    """
)
_MEN = words(
    """
    Mackan Jocke Fredde Danne Robban Steffe Tobbe Krille Jompa Henke Ludde Affe Bengan Berra Nisse
    Putte Roffe Deniz Cem Volkan Tolga Selim Orhan Ferhat Yavuz Sinan Umut Arda Mert Kaan Berkay
    Furkan Azad Baran Serhat Hiwa Shwan Kamran Dilshad Rizgar Bakhtiar Hemin Abdelrahman Abdulaziz
    Guled Ilyas Libaan Bereket Haben Henok Natnael Yosief Tedros Temesgen Kibrom Mulugeta Girma
    Getachew Solomon Abraham Abel Alrik Alve Amadeus Andre André Andreu Angelo Arkadiusz Armand
    Arnfinn Arnt Artin Atle Aleks Aleksi Alexis Alfons Algot Anatoli Ansgar Augustin Baltasar Barry
    Bart Bartek Basse Bastian Benedikt Benno Benoit Bernard Bertrand Birger Bjarke Boje Brage Brian
    Brynolf Byron Calvin Carl-Gustaf Carl-Erik Cesar Charlez Claude Claus Clemens Clifford Colin
    Cornelius Dante Darius Derek Dexter Dmitrij Dominic Domenik Donald Dylan Edgar Edmund Efraim
    Egil Eilert Einari Eldar Eli Elis Elliot Elliott Elmer Elof Elton Emanuel Emmett Engelbert Enock
    Enrique Eric Ernesto Ervin Espen Eugen Evald Ewald Ezra Ferenc Fingal Finn Florian Folkert
    Frederik Fredric Gabriel Garry Gaspar Gilbert Gottlieb Greg Gudmund Guido Gunne Gunno Halvard
    Hardy Helmut Henri Henry Hermod Hilbert Hilmer Holden Howard Humbert Ian Ibbe Igge Igor Immanuel
    Ingolf Iver Jaakko Jakub Jamie Jan-Ove Janos Jaroslav Jason Javier Jean-Paul Jeremias Jeff
    Joachim Joar Joe Johann Johannes Jorma Josua Juan-Carlos Julian Julien Juri Justin Jörg Kaarlo
    Kalle Kasimir Katrinus Keith Kelvin Kennedy Kerem Kian Kjartan Konstantin Krister Kris Lamar
    Lambert Larry Lars-Ove Lauri Laurits Leander Leonard Leonardo Leopold Levi Linnar Lloyd Lorenzo
    Lothar Louis Luciano Luka Lukasz Maciej Marcel Marcin Marco Marian Mateo Mauritz Maurits Maxim
    Mehran Mehrzad Micael Michail Michal Mikkel Mikko Milan Mirko Mischa Mitja Mohamad Muhammed
    Muhamed Neo Nicholas Nicke Nico Nicolai Niclas Nikodemus Niko Nino Norbert Ocke Oddbjörn Odin
    Ole-Petter Oliwer Omid Orlando Orvar Oskari Osborn Osmo Paulus Pavel Pierre Philippe Piet Pim
    Quentin Radek Radoslav Raimund Ralph-Erik Ramon Raoul Raul Reidar Reinhard Rémi Renato Richard
    Rickard Rino Roar Rodney Rolando Romeo Ron Ronald Ronni Rudolf Rufus Runar Ryan Sacha Salomon
    Salvador Salvatore Sandor Santiago Saul Scott Selmer Semir Serge Shahram Shawn Sigge Sigmund
    Silas Simeon Sivar Snorre Spencer Stanley Stefano Stephen Steve Steven Stian Svend Sverker
    Sylvester Tapani Teddy Terry Theodore Thorbjörn Thore Timmy Timothy Tjelvar Toni Trygve Ulrich
    Uriel Valter Vasilis Vernon Vesa Vico Viktoras Vilfred Vilho Vilmar Viljo Vito Vladislav
    Waldemar Wallace Wiggo Wilfred Wilgot Willem Willy Winston Xavier Yannick Yngwe Yrjö Zack Zaki
    Zoltan Ådne Åsmund
    Glenn Kenny Jarmo Jouko Tor-Leif Tore Leif-Erik Sven-Åke Stig-Arne Bengt-Olov Karl-Olof Ingvar
    Lars-Gunnar Bengt-Arne Hans-Erik Hans-Olof Jan-Eric Kjell-Åke Kjell-Arne Bert Bertie Bob Bobby
    Benke Kenta Lelle Linkan Jonte Matte Micke Nicko Palle Petri Raine Roine Rolle Sigvald Sölve
    Tonny Torvald Totte Ulle Vidar Wiktor Wilmer Åke-Bertil Hung Tuan Huy Khoa Khoi Lamine Ousmane
    Abdirashid Abdiaziz Bashiir Daahir Faarax Jamaal Mahamed Maxamed Sharif Shakir Talal Tamer Yazan
    Zaher Ziyad Rayan Adham Anes Baha Bahaa Hazem Husni Louay Moataz Nidal Qusay Raed Rabie Wissam
    Lars Mikael Michael Anders Johan Erik Per Peter Karl Carl Daniel Fredrik Jan Hans Andreas Thomas
    Tomas Mohamed Mohammed Muhammad Mohammad Mehmet Stefan Alexander Nils Magnus Björn Bengt Mats
    Martin Niklas Nicklas Oskar Oscar Bo Ulf Leif Kjell Christer Krister Lennart Jonas Viktor Victor
    Emil Simon Marcus Markus Henrik Robert Kent Göran Håkan David Rickard Richard Christian Kristian
    Jonathan Jonatan Filip Philip Roger Gustav Gustaf Joakim Joacim Jakob Jacob Adam Linus Anton
    Sebastian Patrik Patrick Patric Tommy Ali Ahmed Ahmad Rolf Johnny Jonny Conny Kenneth Rasmus
    Elias Isak Isac Isaac Lukas Lucas Hugo Noah William Liam Oliver Ludvig Ludwig Theo Alfred Axel
    Arvid Arvin Adrian August Albin Albert Alvin Valter Walter Wilhelm Vilhelm Viggo Vincent Frans
    Folke Frank Gösta Gunnar Arne Åke Bertil Börje Stig Sten Sven Sune Sture Evert Einar Ernst
    Erling Egon Edvin Edvard Holger Helge Henning Harry Harald Hjalmar Hilding Ivar Ivan Ingemar
    Ingmar Ingvar Inge Kurt Knut Klas Claes Clas Kaj Kai Kåre Karl-Erik Karl-Gustav Karl-Johan
    Lars-Erik Lars-Göran Lars-Åke Lars-Olof Per-Olof Per-Erik Sven-Erik Sven-Olof Jan-Erik Jan-Olof
    Jan-Åke Bo-Göran Carl-Johan Nils-Erik Nils-Olof Ulf-Göran Leo Leon Loke Loui Louie Malte Matteo
    Milo Melker Melvin Mio Morris Måns Mårten Noel Nicolas Nikolas Olle Olof Olov Olav Ola Ole Olavi
    Otto Ossian Orvar Ove Owe Paul Pål Pär Per-Anders Pelle Petter Pontus Ragnar Rune Roland Ronny
    Ronnie Ruben Robin Rikard Rurik Rutger Sam Samuel Sami Sigge Sigvard Sigurd Sivert Sixten
    Staffan Svante Tage Ted Teodor Theodor Thor Tim Tom Tor Torbjörn Tord Tore Torgny Torsten
    Thorsten Torvald Tobias Tony Ture Urban Uno Valdemar Valentin Vidar Verner Werner Vilgot Vilmer
    Wilmer Wille Yngve Östen Örjan Alf Allan Alvar Arnold Arthur Artur Aron Aaron Assar Bernt
    Bernhard Benjamin Bengt-Åke Benny Bill Bjarne Bosse Bror Bruno Calle Kalle Casper Kasper Charlie
    Charles Curt Dag Dan Dennis Dick Douglas Ebbe Eddie Edward Eje Eskil Felix Ferdinand Fabian Frej
    Fritz Fritiof Georg George Gerhard Gert Gillis Greger Gregor Gottfrid Gunne Göte Halvar Hampus
    Hannes Hasse Helmer Herbert Herman Hubert Isidor Jack Jens Jerker Jerry Jesper Jim Jimmie Jimmy
    Joel Joen John Jon Jonte Jörgen Josef Joseph Julius Junior Justus Jussi Kennet Kevin Kim Klaus
    Konrad Kristofer Kristoffer Christoffer Christopher Lage Lasse Laban Lave Lelle Lorentz Love
    Manfred Manne Marius Mark Mattias Matthias Mathias Matts Max Maximilian Maxime Micke Milton
    Mogens Nicklas Nicke Noa Osvald Oswald Percy Pierre Ralf Ralph Ray Reine Reinhold René Rasmus
    Ruben Rolf-Göran Sakarias Seth Set Sigfrid Sören Stellan Stieg Svenerik Thure Tryggve Ulrik Uffe
    Viking Ville Vilgot Xander Yngvar Zacharias Zakarias Åge Abbas Abdallah Abdi Abdifatah
    Abdirahman Abdirisak Abdul Abdullah Abdullahi Abdulkadir Abdulrahman Abdelkader Abukar Adan
    Adnan Ahmet Akram Alaeddin Alan Aland Alexandros Amin Amir Amjad Ammar Anas Anwar Aram Arash
    Arif Armin Arman Asad Ashraf Ayman Ayoub Aziz Babak Bachir Bahman Bashar Bashir Basel Bassam
    Behrouz Behzad Berhane Bilal Burak Cengiz Ciwan Daoud Dawit Dler Ebrahim Ehsan Emre Enes Eyob
    Fadi Fahad Faisal Farhad Farhan Fares Fariborz Farid Faruk Fathi Filmon Firas Fouad Ghassan
    Goitom Goran Habib Hadi Haile Haitham Hamid Hamza Hani Hasan Hassan Haydar Hesham Hossein
    Hussain Hussein Husam Ibrahim Idris Ihsan Imad Imran Isa Ismail Ismael Iyad Jaber Jalal Jamal
    Jawad Jemal Kaveh Kamal Kamil Karam Karim Kareem Karwan Kasim Kemal Khaled Khalid Khalil Kidane
    Kifle Liban Mahad Mahdi Mahmoud Mahmud Majid Malik Mansour Marwan Masoud Mazen Mehdi Mehrdad
    Mesfin Milad Mohsen Mostafa Mourad Mousa Mukhtar Murat Musa Mustafa Mustapha Nabil Nader Naser
    Nasir Nasser Nawaf Nizar Omar Omid Osama Osman Othman Rachid Rafael Rahim Rami Ramin Rashid
    Rasheed Reza Riyad Robel Saad Sabri Said Saeed Saleh Salem Salim Salman Samer Samir Sardar
    Sarkis Semere Serkan Shahin Shafi Sherko Siamak Soran Sufian Suleiman Süleyman Tahir Tareq Tariq
    Tarik Teklu Tesfay Tesfaye Tewelde Tewodros Umar Usman Wael Waleed Walid Wasim Yahya Yakub Yaqub
    Yared Yaser Yasin Yassin Yohannes Yonas Yonatan Younes Yousef Yousif Youssef Yusuf Yosef Zaid
    Zakaria Zakariya Zeki Ziad Zoran Dragan Milan Milos Nenad Nebojsa Petar Predrag Radovan Slobodan
    Stevan Vladimir Vlado Zlatan Zlatko Adis Almir Amar Armin Damir Denis Dino Edin Elvir Emir Enver
    Fikret Haris Jasmin Kenan Mirza Mirsad Muamer Nermin Nedim Samir Sead Sejad Senad Tarik Agim
    Arben Ardian Avni Bekim Besnik Blerim Burim Driton Fatmir Flamur Gezim Ilir Luan Shpend Valon
    Andrzej Jacek Janusz Jerzy Krzysztof Marek Mariusz Piotr Paweł Stanisław Tomasz Wojciech
    Zbigniew Grzegorz Sławomir Dariusz Oleksandr Serhii Sergej Sergei Dmitri Dmitry Mykola Volodymyr
    Vasyl Andrij Igor Oleg Yuri Jurij Boris Nikolaj Aleksandr Ivan Juan José Jose Carlos Luis Jorge
    Miguel Pedro Pablo Diego Fernando Francisco Antonio Manuel Rodrigo Sergio Marcelo Eduardo
    Ricardo Patricio Hernán Cristian Giovanni Giuseppe Marco Mario Luca Francesco Jean Jean-Pierre
    François Antoine Jürgen Wolfgang Dieter Günther Heinz Helmut Horst Manfred Uwe Janne Jari Jouni
    Juha Jukka Kari Kimmo Matti Mauri Pekka Pentti Raimo Reijo Risto Seppo Tapio Tapani Timo Toivo
    Veikko Heikki Eino Eero Esko Hannu Ilkka Kalevi Antti Arto Arvo Kyösti Markku Olli Paavo Tauno
    Teuvo Tuomas Urho Väinö Nguyen Minh Duc Hung Tuan Somsak Kofi Kwame Emeka Chidi Ousman Lamin
    Modou Ebrima Mamadou Ibrahima Amadou Moussa Patrice Espoir Innocent Emmanuel Samson Moses Elijah
    Tormod Terje Trond Øystein Oddvar Odd Geir Kjetil Svein Bjørn Jørgen Søren Aage Preben Flemming
    Vagn Ruslan Artem Dawid Mateusz Szymon Jakub
    """
)
_SURNAMES = words(
    """
    Lahtinen Virtanen Korhonen Mäkinen Nieminen Mäkelä Hämäläinen Heikkinen Koskinen Järvinen
    Lehtonen Saarinen Salminen Heinonen Kinnunen Salonen Turunen Laitinen Tuominen Rantanen
    Karjalainen Jokinen Mattila Savolainen Lappalainen Ahonen Leppänen Kallio Hiltunen Miettinen
    Pitkänen Hakala Ojala Lehtinen Väisänen Räsänen Manninen Partanen Niskanen Huttunen
    Clarke O'Connor O'Brien O'Neill McCarthy Murphy Kelly Walsh Ekeroth Wennergren Quispe
    Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson
    Pettersson Jonsson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Lindström
    Olofsson Lindqvist Lindkvist Lindgren Berg Axelsson Bergström Lundberg Lind Lundgren Lundqvist
    Mattsson Berglund Fredriksson Sandberg Henriksson Ali Mohamed Forsberg Sjöberg Wallin Engström
    Eklund Danielsson Lundin Håkansson Björk Bergman Gunnarsson Wikström Holm Samuelsson Isaksson
    Fransson Bergqvist Nyström Holmberg Arvidsson Löfgren Söderberg Nyberg Ahmed Blomqvist Claesson
    Nordström Hassan Mårtensson Lundström Viklund Björklund Eliasson Berggren Sandström Nordin Lund
    Ström Falk Hermansson Åberg Ekström Hedlund Holmgren Dahlberg Sundberg Hellström Sjögren
    Abrahamsson Martinsson Andreasson Öberg Månsson Åkesson Dahl Strömberg Hansen Jensen Nielsen
    Blom Norberg Ek Sundström Hedman Lindholm Dahlgren Strand Ström Hedberg Söderström Engdahl
    Åström Öström Ågren Öhman Öhrn Ahlberg Ahlgren Ahlström Alm Almgren Almqvist Alfredsson Aronsson
    Asplund Backlund Backman Backström Berntsson Bertilsson Bjurström Blomberg Blomgren Bodin
    Boström Boman Borg Borgström Brandt Broberg Broman Brolin Brännström Burman Bäckman Bäckström
    Carlberg Carlsson Carlström Dahlin Dahlström Dahlqvist Edlund Edström Edvardsson Ekberg Ekdahl
    Ekman Elfström Emanuelsson Enström Engberg Englund Engman Ericson Ericsson Erlandsson Fagerström
    Fors Forslund Forsman Frank Franzén Friberg Fridh Frisk Fritzell Gabrielsson Gustavsson Granath
    Granberg Grahn Granlund Granström Grönlund Grönberg Haglund Hagberg Hagman Hallberg Hallgren
    Hammar Hammarström Hedin Hedström Hedqvist Heikkinen Helander Hellgren Hellberg Hjelm Hjort
    Holmqvist Holmström Hultgren Hultman Häggström Hägg Hägglund Höglund Högberg Ibrahim Ingvarsson
    Israelsson Jacobsson Jarl Josefsson Josefson Juhlin Järvinen Kjellberg Klasson Klingberg
    Knutsson Korhonen Kristensen Kristiansson Kroon Lagerqvist Larsen Levin Lidström Liljeqvist
    Lindahl Lindblad Lindblom Lindell Linder Lindén Lindeberg Lindroth Ljung Ljungberg Ljunggren
    Ljungqvist Lorentzon Lindhe Malm Malmberg Malmgren Malmqvist Malmström Marklund Melin Mellgren
    Moberg Modig Modin Molander Molin Mohammed Morin Moström Myrberg Mäkinen Möller Nguyen Norberg
    Nord Nordberg Nordgren Nordlander Nordlund Nordqvist Norén Norgren Norling Norman Norrman Nyman
    Nygren Nylander Nylund Nyqvist Näslund Olausson Olander Olin Ottosson Palm Palmgren Paulsson
    Pålsson Pedersen Petersson Petterson Pohjola Rask Rasmussen Renström Richter Robertsson Roos
    Rosenberg Rosén Rosengren Rosenqvist Rundqvist Rydberg Ryberg Rydén Rönnberg Rönnlund Sahlin
    Salomonsson Sandell Sandgren Sandin Schmidt Schultz Sandqvist Sjödin Sjölander Sjölund Sjöstrand
    Sjöstedt Sjöström Skog Skoglund Skoog Stark Stenberg Stenlund Stenström Stenman Stensson Stolt
    Strandberg Strid Strömqvist Stål Ståhl Stålberg Sundin Sundgren Sundkvist Sundqvist Svahn
    Svanberg Svanström Svärd Svedberg Svedin Svedlund Söder Söderholm Söderlund Söderqvist Sörensen
    Sørensen Tapper Tegnér Thelin Thorén Thunberg Thörn Tillman Torstensson Tornberg Tuvesson
    Törnqvist Törnblom Ullberg Vallin Vestman Vesterlund Vikström Virtanen Vinberg Wahlberg Wahlgren
    Wahlström Wall Wallgren Wallenberg Wall Wallström Wennberg Wennerström Wernersson Westberg
    Westerberg Westerlund Westin Westling Westman Westlund Wiberg Widén Widmark Wiklund Wilhelmsson
    Winberg Winther Wirén Zetterberg Zetterlund Zettergren Zetterström Åhlund Åkerberg Åkerlund
    Åkerström Ågren Åslund Åstrand Öberg Ödman Öhlund Örn Östberg Österberg Österlund Östlund
    Östling Östman Abdi Abdullahi Hussein Hosseini Hussain Khan Yilmaz Kaya Demir Öztürk Aydin Celik
    Haddad Khalil Mahmoud Saleh Salem Said Osman Omar Yusuf Jama Warsame Farah Nur Hersi Aden Tekle
    Tesfamariam Ghebremedhin Kovačević Petrović Jovanović Nikolić Hodzic Begic Delic Hasanovic
    Krasniqi Berisha Gashi Hoti Shala Kowalski Kowalska Nowak Wiśniewski Wójcik Tran Pham Rossi
    Garcia García Gonzalez González Rodriguez Martinez Lopez Perez Muñoz Rojas Silva Santos Mendoza
    Morales Castillo Ahmadi Rahimi Karimi Mohammadi Rezaei Moradi Jafari Sadeghi Haidari Akbari
    Nazari Noori Alavi Tehrani Amiri Barzani Kurdi Aziz Rashid Karlström Tidblom Wiman Wiksten Rehn
    Rydell Wester Gren Kvist Hult Fredholm Gyllensten Lagercrantz Lilja Lönn Mossberg Nordahl Norlin
    Oscarsson Oskarsson Pihl Quist Rahm Ring Rosell Runesson Ryd Rylander Siljeholm Skoglund Steen
    Sterner Stenqvist Sundell Svantesson Tengblad Thorell Thulin Tjernström Ulvsson Unger Wadman
    Wessman Wetterberg Wikman Åman Ås Öquist
    """
)

# Names that are also everyday words (folded). They need more than themselves to be a name.
ALSO_WORDS: frozenset[str] = words(
    """
    ladan lana
    andres mine rosa ruta trang vanda ade ava bao cia dev ebo ece eda efe eha emy epp esa evi ewy fos gul
    guo hai jay jia jie jin nga nhi nii pam raj rio rui sia sue tao teo thu tri udo ulo uma ute vid
    vuk wen wim xia
    xin xue yan yaw yen yue yun zhi zoe zoi basil asia atlas mart rein tope lama rasa rama nada
    kinda ling ping jing
    olive pearl amber crystal hazel heather dawn dale dean carol ivy jade angel jesus morgan medina
    jordan georgia
    roma sonny pyret bara lilja joan hari perla beda troy kelly ross james
    hall hard kiss lange mork niva stan trygg ward backe bas asp ander berge bah barry baker brink
    brown bruno brus
    butt park smith dolk elg egal frojd glans grip holst klang klein kling kron lans lejon lid lof
    lov lycke basic
    chan das dang duda hoff jung karhu lemma lima lis menon moore muse nair ngo palo petit pinto
    ramos ranta rinne
    rubin salo schon smit snell sow spjut stake storm styf swan thor tolf turk vo vu witt
    van lan mai faith mercy blessing precious grace ama fia santiago mirza nima suda joy hope roy
    else clas age par halvar ole sanna lova gul era mar are ada ari gro roy hope rose mani salt
    lucia finn aurora valborg engla elis levi neo nino penny sandy asta tara hardy odin abel ron
    kaja minna meta boje brage maxim toni lola dante roar marina diana trine eli rino linn
    can selim cem linden rosen noren sten love maj bo liv my dag tor bror axel max mark tim tom inga
    mina dina hans per klara linda vilja saga frank stig bjorn tage lo kim rosa viola iris nova edda
    luna sam dan bill dick ray set seth ove jan gun isa ana an pim ted jack junior viking love
    august april lea alma stella vega liv hope grace blessing mercy precious patience innocent
    espoir eden nok noi aya sama saba asha mila dino lage frej loke urban otto ria rita vera ros rim
    rami rana hiba thi lan luz carmen ring alm ek berg strand lind lund holm falk ost oda linn bjork
    strom palm dahl skog hall wall lilja stark frisk modig stolt ljung malm hjort svard stal vall
    stahl gren kvist hult as orn hagg fors nord alm blom borg brandt rask soder tapper linder wester
    said nur saleh kaya aden silva lonn steen unger frid glad hult hjelm hammar roos levin jarl
    melin morin norman wiman sara-linn runa tora edit odd geir bente lone dolores consuelo kicki
    nelly set juni mian tuva eira karam karim noor nour amal amar anas fares hani habib jamal majid
    malik rahim rim salem ester marta tindra milan aland alan kari sasha kalle tuan minh duc hung
    ploy laban ville moses nina- sol vanja nord ebbe esko elis kamil adis mio mai may gull linnea
    ronja vendela astrid- pia- lise christian- signe- sally- thea- elina- ellen- kurt- lea- lilly-
    """
)
# The ambiguous ones that in lower case are never taken for names.
SURNAME_ENDINGS: tuple[str, ...] = (
    "sson",
    "sen",
    "qvist",
    "kvist",
    "quist",
    "strom",
    "gren",
    "lund",
    "berg",
    "holm",
    "blad",
    "stedt",
    "strand",
    "mark",
    "man",
    "dahl",
    "blom",
    "lander",
    "ander",
    "ell",
    "lin",
    "ius",
    "witz",
    "sky",
    "ski",
    "ska",
    "ovic",
    "evic",
    "opoulos",
    "poulos",
    "enko",
    "zadeh",
    "nen",
    "oglu",
    "yan",
    "ian",
    "dotter",
    "felt",
    "feldt",
    "hielm",
    "hjelm",
    "stierna",
    "crona",
    "lof",
    "rud",
    "back",
    "hage",
)
SURE_SURNAME_ENDINGS: tuple[str, ...] = (
    "stam",
    "sson",
    "qvist",
    "kvist",
    "quist",
    "strom",
    "ovic",
    "evic",
    "oglu",
    "enko",
    "hjelm",
    "zadeh",
    "roth",
    "ovska",
    "owski",
    "owska",
    "dottir",
    "opoulos",
    "escu",
    "sdotter",
    "feldt",
    "crona",
    "krantz",
    "enius",
    "elius",
)


_LONG = 7


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Folded given names."""
    return frozenset(map(fold_word, (*_WOMEN, *_MEN, *GIVEN)))


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """Folded surnames."""
    return frozenset(map(fold_word, (*_SURNAMES, *FAMILY)))


def is_given(word: str) -> bool:
    """True for a known given name, or two of them with a hyphen."""
    names = given_names()
    return word in names or ("-" in word and all(part in names for part in word.split("-")))


def is_surname(word: str) -> bool:
    """True for a known surname, a double one, or a word that ends as only surnames do."""
    known = surnames()
    return all(
        part in known or (len(part) >= _LONG and part.endswith(SURE_SURNAME_ENDINGS))
        for part in word.split("-")
    )


def is_genitive_of_known_name(word: str) -> bool:
    """True when a name with its s taken away is a known name and the whole is not."""
    last = fold_word(word).rsplit(" ", 1)[-1]
    stem = last[:-1]
    return not (is_given(last) or is_surname(last)) and (is_given(stem) or is_surname(stem))
